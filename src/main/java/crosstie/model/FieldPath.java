package crosstie.model;

import java.util.List;
import java.util.Optional;

/**
 * A field, or a field of the row that a lookup points to, over one hop or several.
 *
 * <p>Written {@code accountnumber}, {@code transactioncurrencyid.isocurrencycode}, {@code quoteid.transactioncurrencyid.isocurrencycode}, or,
 * where a lookup may point to several tables, {@code customerid.Account(accountnumber).Contact(msdynce_contactnumber)}; what stands in
 * brackets may be a path itself, and branches may end a path of several hops.
 *
 * @param text as written
 * @param field field of the entity itself
 * @param branches where the lookup leads, in the order to try; empty for a plain field. A branch without an entity is the lookup's only target.
 */
public record FieldPath(String text, String field, List<Branch> branches) {
    /** From one row to the next at most so often. */
    public static final int MOST_HOPS = 5;

    private static final String SENT = "@sent";

    /** One hop: to {@code entity} (empty when the lookup has one target), there to a field, or further on. */
    public record Branch(String entity, FieldPath path) {
        public Branch(String entity, String field) {
            this(entity, plain(field));
        }

        /** The field of that entity: the one wanted, or the lookup that leads on. */
        public String field() {
            return path.field();
        }
    }

    public FieldPath {
        branches = List.copyOf(branches);
    }

    public boolean isLookup() {
        return !branches.isEmpty();
    }

    /** Lookups to follow, one after the other; 0 for a plain field. */
    public int hops() {
        return branches.stream().mapToInt(b -> b.path().hops() + 1).max().orElse(0);
    }

    /** Instead of a field's value: whether the system sent the field at all. True, or null for no. Never written by people. */
    public static FieldPath sent(String field) {
        return new FieldPath(field + SENT, field, List.of());
    }

    /** Whether it is not the value that is asked for, but whether there is one. */
    public boolean isSent() {
        return text.endsWith(SENT);
    }

    public static FieldPath plain(String field) {
        return new FieldPath(field, field, List.of());
    }

    /** Reads a path; empty when the text is not one. */
    public static Optional<FieldPath> parse(String text) {
        return new PathReader(text).whole();
    }

    @Override
    public String toString() {
        return text;
    }
}
