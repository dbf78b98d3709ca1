package crosstie.transform.formula;

import java.util.List;

/** A formula as a tree. Every part knows its place in the text. */
sealed interface Node {
    int start();

    int end();

    /** Text, number, {@code true} or {@code false}. */
    record Literal(Object value, int start, int end) implements Node {}

    /**
     * A field, a lookup path, or a word such as {@code It} and {@code TimeUnit.Days}.
     *
     * @param text canonical, without quotes and blanks
     * @param quoted whether its first name stands in quotes, and so can only be a field
     */
    record Name(String text, boolean quoted, int start, int end) implements Node {}

    record Call(String function, List<Node> arguments, int nameEnd, int start, int end) implements Node {}

    record Binary(Operator operator, Node left, Node right, int start, int end) implements Node {}

    /** {@code -}, {@code !} or {@code %}. */
    record Unary(String sign, Node inner, int start, int end) implements Node {}

    /** {@code [a, b]}. */
    record Items(List<Node> all, int start, int end) implements Node {}

    /** <code>{name: value}</code>. */
    record Entries(List<Entry> all, int start, int end) implements Node {}

    record Entry(String name, Node value, int start, int end) {}

    /** Something should stand here; reported already. */
    record Missing(int start, int end) implements Node {}
}
