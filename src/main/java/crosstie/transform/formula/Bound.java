package crosstie.transform.formula;

import crosstie.model.Field;
import crosstie.model.FieldType;
import java.util.List;

/**
 * A part of a formula with its names found and its type known.
 *
 * @param fixed whether it is the same for all rows; then {@code value} is what it is
 * @param several whether it stands for several values
 * @param field the source field that it is, else null
 * @param outcomes fixed values that it may give as they stand
 */
record Bound(
        Node node,
        FieldType type,
        Code code,
        boolean fixed,
        Object value,
        boolean several,
        Field field,
        List<Outcome> outcomes) {

    /** A fixed value, and the part of the formula that says it. */
    record Outcome(Object value, Node node) {}

    static Bound fixed(Node node, FieldType type, Object value) {
        return new Bound(node, type, run -> value, true, value, false, null, List.of(new Outcome(value, node)));
    }

    static Bound of(Node node, FieldType type, Code code) {
        return new Bound(node, type, code, false, null, false, null, List.of());
    }

    static Bound several(Node node, FieldType type, Code code) {
        return new Bound(node, type, code, false, null, true, null, List.of());
    }

    static Bound field(Node node, Field field, Code code) {
        return new Bound(node, field.type(), code, false, null, false, field, List.of());
    }

    /** What stands for a part with a mistake in it, so that no second problem follows from the first. */
    static Bound wrong(Node node) {
        return of(node, FieldType.OTHER, run -> null);
    }

    Bound withOutcomes(List<Outcome> all) {
        return new Bound(node, type, code, fixed, value, several, field, all);
    }
}
