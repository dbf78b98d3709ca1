package crosstie.transform.formula;

import crosstie.model.FieldType;
import java.util.List;

/** What goes with what. {@link FieldType#OTHER} goes with everything: what it holds is known only row by row. */
final class Types {
    private Types() {}

    /** The type that the word of a signature means. */
    static FieldType of(String word) {
        return switch (word) {
            case "Text" -> FieldType.TEXT;
            case "Number" -> FieldType.DECIMAL;
            case "Whole" -> FieldType.INTEGER;
            case "YesNo" -> FieldType.BOOLEAN;
            case "Date" -> FieldType.DATE;
            case "DateTime" -> FieldType.DATE_TIME;
            default -> FieldType.OTHER;
        };
    }

    /** Whether a value of that type may stand where a signature wants that word. Everything has a text. */
    static boolean fits(FieldType type, String wanted) {
        if (type == FieldType.OTHER || type.isChoice()) {
            return true;
        }
        return switch (wanted) {
            case "Number", "Whole" -> type.isNumber();
            case "YesNo" -> type == FieldType.BOOLEAN;
            case "Date", "DateTime" -> isDate(type);
            default -> true;
        };
    }

    static boolean isDate(FieldType type) {
        return type == FieldType.DATE || type == FieldType.DATE_TIME;
    }

    static boolean isWhole(FieldType type) {
        return type == FieldType.INTEGER || type == FieldType.LONG || type == FieldType.TIME;
    }

    /** Whether two values can be the same at all. */
    static boolean comparable(FieldType a, FieldType b) {
        boolean loose = isLoose(a) || isLoose(b);
        return loose
                || a == b
                || a.isNumber() && b.isNumber()
                || a.isText() && b.isText()
                || isDate(a) && isDate(b)
                || isId(a) && (isId(b) || b.isText())
                || isId(b) && a.isText();
    }

    private static boolean isLoose(FieldType type) {
        return type == FieldType.OTHER || type.isChoice() || type == FieldType.CHOICES;
    }

    private static boolean isId(FieldType type) {
        return type == FieldType.GUID || type == FieldType.LOOKUP;
    }

    /** The type of a sum or product. */
    static FieldType sum(FieldType a, FieldType b) {
        return isWhole(a) && isWhole(b)
                ? a == FieldType.LONG || b == FieldType.LONG ? FieldType.LONG : FieldType.INTEGER
                : FieldType.DECIMAL;
    }

    /** The type of what may be one or the other; {@code OTHER} where they have nothing in common. */
    static FieldType either(FieldType a, FieldType b) {
        if (a == b || b == FieldType.OTHER) {
            return a;
        }
        if (a == FieldType.OTHER) {
            return b;
        }
        if (a.isNumber() && b.isNumber()) {
            return isWhole(a) && isWhole(b) ? FieldType.LONG : FieldType.DECIMAL;
        }
        if (a.isText() && b.isText()) {
            return FieldType.MEMO;
        }
        return FieldType.OTHER;
    }

    static FieldType either(List<Bound> all) {
        FieldType type = FieldType.OTHER;
        for (Bound each : all) {
            FieldType both = either(type, each.type());
            if (both == FieldType.OTHER && type != FieldType.OTHER && each.type() != FieldType.OTHER) {
                return FieldType.OTHER;
            }
            type = both;
        }
        return type;
    }
}
