package crosstie.mapping.suggest;

import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.Suggestion.Reason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Scores one source against one destination, and says why. The numbers are those that did best on templates that were not seen. */
final class Judge {
    private static final double ALIKE_ENOUGH = 0.4;
    /** Of name and label, the one that says more; behind a lookup both are put together from two names. */
    private static final double BETTER = 0.65;

    private static final double BETTER_BEHIND_A_LOOKUP = 0.85;
    private static final double SELDOM = 0.6;
    private static final double NEEDED = 0.3;
    private static final double KNOWN = 0.98;
    private static final double KNOWN_ELSEWHERE = 0.7;
    private static final double UNUSUAL = 0.97;
    private static final double LEFT_ALONE = 0.6;
    private static final double SAMPLES = 0.2;

    private final Entity source;
    private final Entity destination;
    private final KnownPairs known;
    private final Samples samples;

    Judge(Entity source, Entity destination, KnownPairs known, Samples samples) {
        this.source = source;
        this.destination = destination;
        this.known = known;
        this.samples = samples;
    }

    /** From 0 to 1; cheap, because it is asked for every source and every destination. */
    double score(Side from, Side to) {
        double words = words(from, to);
        boolean elsewhere = known.carries(from, to);
        if (words < ALIKE_ENOUGH && !elsewhere) {
            return 0;
        }
        double fit = Compatibility.of(from.candidate().field(), to.candidate().field());
        double score = words * fit * (from.seldom() || to.seldom() ? SELDOM : 1);
        if (fit > 0 && isNeeded(to.candidate())) {
            score += (1 - score) * NEEDED;
        }
        if (isKnown(from, to)) {
            return Math.max(KNOWN, score);
        }
        double raised = elsewhere && fit > 0 ? score + (1 - score) * KNOWN_ELSEWHERE : score * unusual(from, to);
        double kept = known.leaves(source.collection(), to) ? raised * LEFT_ALONE : raised;
        return kept
                + (1 - kept)
                        * SAMPLES
                        * samples.likeness(
                                from.candidate().path(), to.candidate().path());
    }

    /** Whether these very fields of these very entities belong together. */
    boolean isKnown(Side from, Side to) {
        return known.holds(
                source.collection(),
                from.candidate().path().text(),
                destination.collection(),
                to.candidate().path().text());
    }

    /** What a row cannot be without is mapped for sure. */
    private boolean isNeeded(Candidate to) {
        return destination.key().contains(to.field().name())
                || to.field().required() && !to.path().isLookup();
    }

    private double unusual(Side from, Side to) {
        return known.isEmpty() ? 1 : Math.pow(UNUSUAL, 2 - known.usual(from, to));
    }

    private static double words(Side from, Side to) {
        double best = 0;
        double least = 1;
        for (Reading a : from.readings()) {
            double found = 0;
            for (Reading b : to.readings()) {
                found = Math.max(found, a.likeness(b));
            }
            best = Math.max(best, found);
            least = Math.min(least, found);
        }
        double better = from.candidate().path().isLookup() ? BETTER_BEHIND_A_LOOKUP : BETTER;
        return better * best + (1 - better) * least;
    }

    /** Why the score is what it is, the strongest first. */
    List<Reason> reasons(Side from, Side to) {
        List<Reason> reasons = new ArrayList<>();
        if (isKnown(from, to)) {
            reasons.add(Reason.of("SUGGEST_KNOWN_PAIR"));
        } else if (known.carries(from, to)) {
            reasons.add(Reason.of("SUGGEST_KNOWN_ELSEWHERE"));
        } else if (known.leaves(source.collection(), to)) {
            reasons.add(Reason.of("SUGGEST_LEFT_ALONE", to.candidate().path().text()));
        }
        Set<String> common = common(from, to);
        if (!common.isEmpty()) {
            reasons.add(Reason.of("SUGGEST_WORDS", String.join(", ", common)));
        }
        types(from.candidate().field(), to.candidate().field(), reasons);
        if (isNeeded(to.candidate())) {
            reasons.add(Reason.of("SUGGEST_NEEDED", to.candidate().field().name()));
        }
        if (samples.likeness(from.candidate().path(), to.candidate().path()) > 0) {
            reasons.add(Reason.of("SUGGEST_SAMPLES"));
        }
        return reasons;
    }

    private static Set<String> common(Side from, Side to) {
        Set<String> common = new LinkedHashSet<>();
        for (Reading a : from.readings()) {
            for (Reading b : to.readings()) {
                common.addAll(a.common(b));
            }
        }
        return common;
    }

    private static void types(Field from, Field to, List<Reason> reasons) {
        if (Compatibility.isList(from) && Compatibility.isList(to) && !Compatibility.isBoolean(to)) {
            reasons.add(Reason.of(
                    "SUGGEST_CHOICES",
                    Members.pairs(from, to).size(),
                    from.choices().size()));
        } else if (from.type() != to.type()) {
            reasons.add(Reason.of("SUGGEST_TYPES", from.type().word(), to.type().word()));
        }
        if (to.maxLength() > 0 && from.maxLength() > to.maxLength() && to.type().isText()) {
            reasons.add(Reason.of("SUGGEST_LENGTHS", from.maxLength(), to.maxLength()));
        }
    }
}
