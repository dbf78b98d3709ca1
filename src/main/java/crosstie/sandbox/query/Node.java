package crosstie.sandbox.query;

import java.util.List;
import java.util.Map;

/** A {@code $filter} as a tree. */
public sealed interface Node {
    /** A literal; null for the null literal. */
    record Value(Object value) implements Node {}

    /** A member of an enum, by its qualified type. */
    record Member(String type, String name) implements Node {}

    record Path(List<String> names) implements Node {}

    record Compare(String operator, Node left, Node right) implements Node {}

    record All(List<Node> parts) implements Node {}

    record Any(List<Node> parts) implements Node {}

    record Not(Node part) implements Node {}

    record Arithmetic(String operator, Node left, Node right) implements Node {}

    /** {@code named} holds the parameters of a query function, {@code arguments} those of a built-in one. */
    record Call(String name, List<Node> arguments, Map<String, Node> named) implements Node {}

    /** The array of a query function. */
    record Values(List<Object> values) implements Node {}

    /** {@code any} or {@code all}; variable and body are null when it has no argument. */
    record Lambda(List<String> path, boolean all, String variable, Node body) implements Node {}
}
