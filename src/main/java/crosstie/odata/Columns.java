package crosstie.odata;

import java.util.HashMap;
import java.util.Map;

/**
 * Which property of a JSON row goes to which position of the row array. Properties that are not in the plan are skipped. A plan is
 * immutable and may be shared; it is built once per query.
 *
 * <pre>{@code
 * Columns.Builder plan = Columns.of(3).add("name", ValueKind.TEXT, 0).add("@odata.etag", ValueKind.TEXT, 1);
 * plan.in("transactioncurrencyid").add("isocurrencycode", ValueKind.TEXT, 2);
 * Columns columns = plan.build();
 * }</pre>
 */
public final class Columns {
    private final int width;
    private final Node top;
    private final int nodes;

    private Columns(int width, Node top, int nodes) {
        this.width = width;
        this.top = top;
        this.nodes = nodes;
    }

    /** @param width length of each row */
    public static Builder of(int width) {
        return new Builder(new Numbers(width));
    }

    public int width() {
        return width;
    }

    Node top() {
        return top;
    }

    int nodes() {
        return nodes;
    }

    /** Collects a plan; {@link #in} opens the plan of a navigation property that the query expands. */
    public static final class Builder {
        private final Numbers numbers;
        private final int number;
        private final Map<String, Target> targets = new HashMap<>();
        private final Map<String, Builder> inner = new HashMap<>();

        private Builder(Numbers numbers) {
            this.numbers = numbers;
            this.number = numbers.nodes++;
        }

        /** @param slot position in the row; a property may fill several */
        public Builder add(String property, ValueKind kind, int slot) {
            if (slot < 0 || slot >= numbers.width) {
                throw new IllegalArgumentException("slot " + slot + " of " + numbers.width);
            }
            Target also = targets.get(property);
            if (also != null && (kind == ValueKind.RAW || also.kind == ValueKind.RAW)) {
                throw new IllegalArgumentException("RAW and something else: " + property);
            }
            targets.put(property, new Target(property, slot, kind, null, also));
            return this;
        }

        /** The plan of an expanded single-valued navigation property; asked for again, the same one. */
        public Builder in(String navigation) {
            return inner.computeIfAbsent(navigation, n -> new Builder(numbers));
        }

        public Columns build() {
            return new Columns(numbers.width, node(), numbers.nodes);
        }

        private Node node() {
            Map<String, Target> all = HashMap.newHashMap(targets.size() + inner.size());
            all.putAll(targets);
            inner.forEach((name, b) -> {
                if (all.put(name, new Target(name, -1, null, b.node(), null)) != null) {
                    throw new IllegalArgumentException("both value and navigation: " + name);
                }
            });
            return new Node(number, all);
        }
    }

    /** Where a property goes: to a slot (and another one), or into a nested plan. */
    static final class Target {
        final String name;
        final int slot;
        final ValueKind kind;
        final Node nested;
        final Target also;
        /** Whether one of them wants to know that the property is there. */
        final boolean tellsSent;

        Target(String name, int slot, ValueKind kind, Node nested, Target also) {
            this.name = name;
            this.slot = slot;
            this.kind = kind;
            this.nested = nested;
            this.also = also;
            this.tellsSent = kind == ValueKind.SENT || (also != null && also.tellsSent);
        }
    }

    /** Properties of one JSON object. */
    record Node(int number, Map<String, Target> targets) {}

    private static final class Numbers {
        private final int width;
        private int nodes;

        private Numbers(int width) {
            this.width = width;
        }
    }
}
