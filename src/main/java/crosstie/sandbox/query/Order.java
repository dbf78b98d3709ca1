package crosstie.sandbox.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** An {@code $orderby}, compiled. */
public final class Order {
    private record Term(Getter<Cursor> getter, boolean descending) {}

    private final List<Term> terms = new ArrayList<>();

    private Order() {}

    public static Order parse(String text, Scope<Cursor> scope) {
        Order order = new Order();
        for (String part : Split.at(',', text)) {
            String[] words = part.trim().split("\\s+");
            boolean fits =
                    words.length == 1 || words.length == 2 && (words[1].equals("asc") || words[1].equals("desc"));
            if (!fits || words[0].isEmpty()) throw new BadQuery("Syntax error in $orderby '" + text + "'.");
            boolean descending = words.length == 2 && words[1].equals("desc");
            order.terms.add(new Term(scope.path(List.of(words[0].split("/"))).getter(), descending));
        }
        return order;
    }

    private record Keyed(int slot, Object[] keys) {}

    /** Sorts slots; equal rows keep the order of their slots. */
    public int[] sort(int[] slots, Cursor cursor) {
        Keyed[] keyed = new Keyed[slots.length];
        for (int i = 0; i < slots.length; i++) {
            cursor.slot = slots[i];
            keyed[i] = new Keyed(slots[i], keys(cursor));
        }
        Arrays.sort(keyed, comparator());
        return Arrays.stream(keyed).mapToInt(Keyed::slot).toArray();
    }

    private Object[] keys(Cursor cursor) {
        Object[] keys = new Object[terms.size()];
        for (int i = 0; i < keys.length; i++) keys[i] = terms.get(i).getter().of(cursor);
        return keys;
    }

    private Comparator<Keyed> comparator() {
        return (a, b) -> {
            for (int i = 0; i < terms.size(); i++) {
                int order = Values.compare(a.keys()[i], b.keys()[i]);
                if (order != 0) return terms.get(i).descending() ? -order : order;
            }
            return Integer.compare(a.slot(), b.slot());
        };
    }
}
