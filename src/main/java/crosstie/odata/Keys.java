package crosstie.odata;

import java.util.List;

/** Addresses of single rows, percent-encoded and ready to send. D-28, F-23. */
public final class Keys {
    private Keys() {}

    /** {@code accounts(0b7d…)}: a single key without its name. */
    public static String of(String set, Object value) {
        return Url.segment(set) + "(" + Url.value(Literals.of(value)) + ")";
    }

    /** {@code CustomersV3(dataAreaId='usmf',CustomerAccount='C1')}. Blanks at either end are part of a key and stay (F-23). */
    public static String of(String set, List<String> names, List<?> values) {
        return ofLiterals(set, names, values.stream().map(Literals::of).toList());
    }

    /** As above with literals of the caller's own, such as {@link Literals#member}. */
    public static String ofLiterals(String set, List<String> names, List<String> literals) {
        if (names.isEmpty() || names.size() != literals.size()) {
            throw new IllegalArgumentException(names.size() + " names, " + literals.size() + " values");
        }
        StringBuilder out = new StringBuilder(Url.segment(set)).append('(');
        for (int i = 0; i < names.size(); i++) {
            out.append(i == 0 ? "" : ",").append(Url.segment(names.get(i))).append('=');
            out.append(Url.value(literals.get(i)));
        }
        return out.append(')').toString();
    }
}
