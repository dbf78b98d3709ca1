package crosstie.mapping.suggest;

import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldSource;
import crosstie.model.Suggestion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Proposes mappings between two entities from the words of names and labels, types, lengths, closed lists, samples and what is known of
 * other entities: each destination field once, none that is taken, the surest first. Changes nothing.
 */
public final class Suggester {
    private static final int SHORTEST_WORD = 2;

    private final Vocabulary vocabulary = Vocabulary.shipped();
    private final KnownPairs known;

    public Suggester(KnownPairs known) {
        this.known = known;
    }

    public List<Suggestion> suggest(Question q) {
        Meaning meaning = new Meaning(vocabulary, words(q));
        Set<String> entityWords = new HashSet<>();
        q.ends().forEach(e -> entityWords.addAll(meaning.of(e.name())));
        Weights weights = new Weights(vocabulary, entityWords);
        List<Side> sources = weights.of(
                q.source().collection(), new Candidates(vocabulary, meaning, q.sourceTables()).of(q.source(), false));
        List<Side> destinations = weights.of(
                q.destination().collection(),
                new Candidates(vocabulary, meaning, q.destinationTables())
                        .of(q.destination(), true).stream()
                                .filter(c -> !q.taken().contains(c.path().field()))
                                .toList());
        Judge judge = new Judge(q.source(), q.destination(), known, q.samples());
        return new Assignment(judge, q.above())
                .of(sources, destinations).stream().map(Suggester::suggestion).toList();
    }

    /** Labels and names with capitals show where words end; names written in one are cut by them. */
    private Set<String> words(Question q) {
        Set<String> words = new HashSet<>(vocabulary.known());
        for (Entity e : q.ends()) {
            for (Field f : e.fields()) {
                if (!f.label().equals(f.name())) {
                    words.addAll(Cutting.parts(f.label()));
                }
                if (f.name().chars().anyMatch(Character::isUpperCase)) {
                    words.addAll(Cutting.parts(f.name()));
                }
            }
        }
        words.removeIf(w -> w.length() < SHORTEST_WORD);
        return words;
    }

    private static Suggestion suggestion(Pairing p) {
        Candidate from = p.source().candidate();
        Candidate to = p.destination().candidate();
        FieldMapping mapping = new FieldMapping(
                new FieldSource.FromField(from.path()),
                StepsNeeded.between(from.field(), to.field()),
                to.path(),
                null,
                true,
                "",
                Map.of());
        return new Suggestion(mapping, p.score(), p.reasons());
    }
}
