package crosstie.transform.formula;

import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.FieldPath.Branch;
import crosstie.model.FieldType;
import crosstie.model.LookupTarget;
import crosstie.model.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What names mean: fields and lookup paths of the source, the incoming value, words such as {@code TimeUnit.Days}. */
final class Names {
    /** The value that comes into a step. */
    static final String INCOMING = "It";

    private final Scope scope;
    private final ToIntFunction<FieldPath> slots;
    private final Complaints complaints;

    Names(Scope scope, ToIntFunction<FieldPath> slots, Complaints complaints) {
        this.scope = scope;
        this.slots = slots;
        this.complaints = complaints;
    }

    Bound bind(Node.Name name) {
        Optional<String> word = name.quoted() ? Optional.empty() : EnumWords.find(name.text());
        if (word.isPresent()) {
            return Bound.fixed(name, FieldType.TEXT, word.get());
        }
        if (scope.incoming() != null) {
            return incoming(name);
        }
        return field(name);
    }

    /** A step sees what comes in; it stands in the first place of its row. */
    private Bound incoming(Node.Name name) {
        if (!name.text().equals(INCOMING)) {
            complaints.error("FORMULA_ONLY_IT", name, name.text());
            return Bound.wrong(name);
        }
        FieldType type = scope.incoming().type();
        return scope.incoming().parts() >= 0
                ? Bound.several(name, type, run -> run.row[0])
                : Bound.of(name, type, run -> run.row[0]);
    }

    private Bound field(Node.Name name) {
        FieldPath path = FieldPath.parse(name.text()).orElse(null);
        if (path == null) {
            complaints.error("FORMULA_PATH_INVALID", name, name.text());
            return Bound.wrong(name);
        }
        if (scope.source() == null) {
            return read(name, path, Field.of(path.text(), FieldType.OTHER, ""));
        }
        Field field = scope.source().field(path.field()).orElse(null);
        if (field == null) {
            complaints.error(
                    "FORMULA_FIELD_UNKNOWN", name, path.field(), scope.source().collection(), near(path));
            return Bound.wrong(name);
        }
        if (!path.isLookup()) {
            return read(name, path, field);
        }
        boolean leads =
                isLookup(name, path, field) && path.branches().stream().allMatch(branch -> leads(name, branch, field));
        Field end = scope.related().apply(path).orElse(Field.of(path.text(), FieldType.OTHER, ""));
        return leads ? read(name, path, end) : Bound.wrong(name);
    }

    private Bound read(Node.Name name, FieldPath path, Field field) {
        int slot = slots.applyAsInt(path);
        return Bound.field(name, field, run -> run.row[slot]);
    }

    /** Names like it; one whose label it is comes first. */
    private String near(FieldPath path) {
        Entity source = scope.source();
        Stream<String> labelled = source.fields().stream()
                .filter(f -> f.label().equalsIgnoreCase(path.field()))
                .map(Field::name);
        List<String> similar = Nearest.of(
                path.field(), source.fields().stream().map(Field::name).toList());
        return Stream.concat(labelled, similar.stream()).distinct().limit(3).collect(Collectors.joining(", "));
    }

    private boolean isLookup(Node.Name name, FieldPath path, Field field) {
        if (field.lookup().isEmpty()) {
            complaints.error(
                    "FORMULA_NOT_A_LOOKUP",
                    name,
                    path.text(),
                    field.name(),
                    field.type().word());
            return false;
        }
        return true;
    }

    private boolean leads(Node.Name name, Branch branch, Field field) {
        String tables = field.lookup().stream().map(LookupTarget::entity).collect(Collectors.joining(", "));
        if (branch.entity().isEmpty()) {
            if (field.lookup().size() > 1) {
                complaints.error("FORMULA_LOOKUP_AMBIGUOUS", name, field.name(), tables);
            }
            return field.lookup().size() == 1;
        }
        boolean leads = field.lookup().stream()
                .anyMatch(t -> branch.entity().equalsIgnoreCase(t.entity())
                        || branch.entity().equalsIgnoreCase(t.collection()));
        if (!leads) {
            complaints.error("FORMULA_TABLE_UNKNOWN", name, branch.entity(), field.name(), tables);
        }
        return leads;
    }
}
