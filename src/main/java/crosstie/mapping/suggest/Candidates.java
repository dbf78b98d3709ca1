package crosstie.mapping.suggest;

import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.FieldType;
import crosstie.model.LookupTarget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What an entity offers: its fields, and through its lookups the fields that tell rows of other tables apart. */
final class Candidates {
    /** Behind one lookup at most; a table rarely has more than three names for its rows. */
    private static final int BEHIND_A_LOOKUP = 6;

    private static final Set<String> NUMBERS = Set.of("number", "code");

    private final Vocabulary vocabulary;
    private final Meaning meaning;
    private final Function<String, Optional<Entity>> tables;

    Candidates(Vocabulary vocabulary, Meaning meaning, Function<String, Optional<Entity>> tables) {
        this.vocabulary = vocabulary;
        this.meaning = meaning;
        this.tables = tables;
    }

    /** @param written whether the entity is written: then what it does not take is left out */
    List<Candidate> of(Entity entity, boolean written) {
        List<Candidate> all = new ArrayList<>();
        for (Field f : entity.fields()) {
            if (f.name().equals(Entity.COMPANY)
                    || written && (f.readOnly() || f.traits().computed())) {
                continue;
            }
            if (f.type() == FieldType.LOOKUP) {
                behind(f, written, all);
            } else if (f.type() != FieldType.BINARY && f.type() != FieldType.OTHER) {
                all.add(new Candidate(FieldPath.plain(f.name()), f, readings(f.name(), f.label())));
            }
        }
        return all;
    }

    private void behind(Field lookup, boolean written, List<Candidate> all) {
        if (lookup.lookup().size() == 1) {
            LookupTarget target = lookup.lookup().getFirst();
            tables.apply(target.collection()).ifPresent(t -> single(lookup, t, written, all));
        } else {
            several(lookup, all);
        }
    }

    /** What is written is found by a number where there is one: names are not unique. */
    private void single(Field lookup, Entity table, boolean written, List<Candidate> all) {
        Optional<Field> number = written ? number(table) : Optional.empty();
        for (Field f : number.map(List::of).orElseGet(() -> naming(table))) {
            FieldPath.parse(lookup.name() + "." + f.name())
                    .ifPresent(path -> all.add(new Candidate(path, f, through(lookup, f))));
        }
    }

    /** One path with a branch for each table, by the number that tells its rows apart. */
    private void several(Field lookup, List<Candidate> all) {
        StringBuilder text = new StringBuilder(lookup.name());
        List<Field> found = new ArrayList<>();
        for (LookupTarget target : lookup.lookup().stream()
                .sorted(Comparator.comparing(LookupTarget::entity))
                .toList()) {
            Optional<Entity> table = tables.apply(target.collection());
            Optional<Field> number = table.flatMap(this::number);
            if (number.isEmpty()) {
                return;
            }
            text.append('.')
                    .append(target.entity())
                    .append('(')
                    .append(number.get().name())
                    .append(')');
            found.add(number.get());
        }
        FieldPath.parse(text.toString()).filter(p -> !found.isEmpty()).ifPresent(path -> {
            Set<String> words = new LinkedHashSet<>(meaning.of(trunk(lookup.name())));
            words.add("number");
            Set<String> label = new LinkedHashSet<>(meaning.of(lookup.label()));
            label.add("number");
            all.add(new Candidate(path, found.getFirst(), List.of(words, label)));
        });
    }

    /** A key of one text field that the system enforces, else a field that calls itself the table's number. */
    private Optional<Field> number(Entity table) {
        Optional<Field> keyed = table.alternateKeys().stream()
                .filter(k -> k.fields().size() == 1)
                .flatMap(k -> table.field(k.fields().getFirst()).stream())
                .filter(f -> f.type() == FieldType.TEXT)
                .findFirst();
        return keyed.or(() -> naming(table).stream()
                .filter(f -> NUMBERS.stream().anyMatch(meaning.of(f.name())::contains))
                .findFirst());
    }

    /** The name, key fields, and texts that speak of the table and its number or code only. */
    private List<Field> naming(Entity table) {
        Set<String> own = new HashSet<>(meaning.of(table.name()));
        Set<String> keys = new HashSet<>();
        table.alternateKeys().forEach(k -> keys.addAll(k.fields()));
        keys.add(table.traits().primaryName());
        List<Field> all = new ArrayList<>();
        for (Field f : table.fields()) {
            boolean naming = keys.contains(f.name())
                    || meaning.of(f.name()).stream()
                            .allMatch(w -> own.contains(w) || vocabulary.isNaming(w) || vocabulary.isLight(w));
            if (f.type() == FieldType.TEXT && naming && all.size() < BEHIND_A_LOOKUP) {
                all.add(f);
            }
        }
        return all;
    }

    private List<Set<String>> readings(String name, String label) {
        Set<String> byName = meaning.of(name);
        Set<String> byLabel = meaning.of(label);
        return byName.equals(byLabel) || byLabel.isEmpty() ? List.of(byName) : List.of(byName, byLabel);
    }

    private List<Set<String>> through(Field lookup, Field found) {
        Set<String> name = new LinkedHashSet<>(meaning.of(trunk(lookup.name())));
        name.addAll(meaning.of(found.name()));
        Set<String> label = new LinkedHashSet<>(meaning.of(lookup.label()));
        label.addAll(meaning.of(found.label()));
        return List.of(name, label);
    }

    /** {@code productid} speaks of a product. */
    private static String trunk(String lookup) {
        return lookup.length() > 4 && lookup.endsWith("id") ? lookup.substring(0, lookup.length() - 2) : lookup;
    }
}
