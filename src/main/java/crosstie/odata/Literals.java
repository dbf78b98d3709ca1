package crosstie.odata;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Values as {@code $filter} and key predicates spell them, not yet percent-encoded: that is {@link Url}'s part. D-19, F-17, F-23. */
public final class Literals {
    private Literals() {}

    /** Text in quotes with quotes doubled; numbers, dates, GUIDs and booleans bare; null is {@code null}. */
    public static String of(Object value) {
        return switch (value) {
            case null -> "null";
            case String s -> text(s);
            case BigDecimal d -> d.toPlainString();
            case Long n -> n.toString();
            case Integer n -> n.toString();
            case Boolean b -> b.toString();
            case LocalDate d -> d.toString();
            case Instant t -> t.toString();
            case UUID id -> id.toString();
            default ->
                throw new IllegalArgumentException(
                        "no literal of a " + value.getClass().getName());
        };
    }

    public static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A member of an enum type, qualified (F-17): {@code Ns.NoYes'Yes'}. */
    public static String member(String qualifiedType, String member) {
        return qualifiedType + text(member);
    }
}
