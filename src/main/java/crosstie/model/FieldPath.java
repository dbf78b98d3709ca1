package crosstie.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A field, or a field of the row that a lookup points to.
 *
 * <p>Written {@code accountnumber}, {@code transactioncurrencyid.isocurrencycode}, or, where a lookup may point to several tables,
 * {@code customerid.Account(accountnumber).Contact(msdynce_contactnumber)}.
 *
 * @param text as written
 * @param field field of the entity itself
 * @param branches where the lookup leads, in the order to try; empty for a plain field. A branch without an entity is the lookup's only target.
 */
public record FieldPath(String text, String field, List<Branch> branches) {

    /** One hop: to {@code entity} (empty when the lookup has one target), there the field {@code field}. */
    public record Branch(String entity, String field) {}

    public FieldPath {
        branches = List.copyOf(branches);
    }

    public boolean isLookup() {
        return !branches.isEmpty();
    }

    public static FieldPath plain(String field) {
        return new FieldPath(field, field, List.of());
    }

    /** Reads a path; empty when the text is not one. */
    public static Optional<FieldPath> parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            return isName(text) ? Optional.of(plain(text)) : Optional.empty();
        }
        String field = text.substring(0, dot);
        String rest = text.substring(dot + 1);
        if (!isName(field)) {
            return Optional.empty();
        }
        if (isName(rest)) {
            return Optional.of(new FieldPath(text, field, List.of(new Branch("", rest))));
        }
        return branches(rest).map(b -> new FieldPath(text, field, b));
    }

    private static Optional<List<Branch>> branches(String text) {
        List<Branch> all = new ArrayList<>();
        for (String part : text.split("\\.", -1)) {
            int open = part.indexOf('(');
            if (open < 1 || !part.endsWith(")")) {
                return Optional.empty();
            }
            String entity = part.substring(0, open);
            String field = part.substring(open + 1, part.length() - 1);
            if (!isName(entity) || !isName(field)) {
                return Optional.empty();
            }
            all.add(new Branch(entity, field));
        }
        return Optional.of(all);
    }

    private static boolean isName(String s) {
        return !s.isEmpty()
                && s.length() <= 200
                && s.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_')
                && !Character.isDigit(s.charAt(0));
    }

    @Override
    public String toString() {
        return text;
    }
}
