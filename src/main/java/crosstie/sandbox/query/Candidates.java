package crosstie.sandbox.query;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Table;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** The few rows that an indexed equality leaves over, so that a lookup by key does not read the whole table. */
public final class Candidates {
    private Candidates() {}

    /** Slots in order, or null when the filter gives no hold for an index. */
    public static int[] of(Node node, Table table, Dialect dialect) {
        return switch (node) {
            case Node.All(List<Node> parts) -> smallest(parts, table, dialect);
            case Node.Any(List<Node> parts) -> union(parts, table, dialect);
            case Node.Compare(String operator, Node left, Node right)
            when operator.equals("eq")
                    && left instanceof Node.Path(List<String> names)
                    && names.size() == 1
                    && right instanceof Node.Value(Object value) -> equal(names.getFirst(), value, table, dialect);
            default -> null;
        };
    }

    private static int[] equal(String name, Object value, Table table, Dialect dialect) {
        Column column = table.shape.property(name);
        if (column == null || value == null || !table.indexed(column.index)) return null;
        if (dialect.hasStars() && value instanceof String text && (text.indexOf('*') >= 0 || text.isEmpty()))
            return null;
        if (value instanceof BigDecimal) return null;
        return table.find(column.index, value);
    }

    private static int[] smallest(List<Node> parts, Table table, Dialect dialect) {
        int[] best = null;
        for (Node part : parts) {
            int[] found = of(part, table, dialect);
            if (found != null && (best == null || found.length < best.length)) best = found;
        }
        return best;
    }

    private static int[] union(List<Node> parts, Table table, Dialect dialect) {
        int[] all = new int[0];
        for (Node part : parts) {
            int[] found = of(part, table, dialect);
            if (found == null) return null;
            int before = all.length;
            all = Arrays.copyOf(all, before + found.length);
            System.arraycopy(found, 0, all, before, found.length);
        }
        return Arrays.stream(all).distinct().sorted().toArray();
    }
}
