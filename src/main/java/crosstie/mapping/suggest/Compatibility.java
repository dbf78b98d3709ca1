package crosstie.mapping.suggest;

import crosstie.model.Field;
import crosstie.model.FieldType;

/** How well values of one field go into another, from 0 (never) to 1, by type and closed list alone. */
final class Compatibility {
    private static final double NEVER = 0;
    private static final double SAME = 1;
    private static final double NEARLY = 0.97;
    private static final double NARROWED = 0.92;
    private static final double CODED = 0.7;
    private static final double READ = 0.6;

    private Compatibility() {}

    static double of(Field from, Field to) {
        FieldType a = from.type();
        FieldType b = to.type();
        if (isBoolean(from) && isBoolean(to)) {
            return SAME;
        }
        if (isList(from) && isList(to)) {
            return READ + (1 - READ) * Members.overlap(from, to);
        }
        if (a.isText() && b.isText()) {
            return a == b ? SAME : NEARLY;
        }
        if (a.isNumber() && b.isNumber()) {
            return isWhole(b) && !isWhole(a) ? NARROWED : SAME;
        }
        if (isDay(a) && isDay(b)) {
            return SAME;
        }
        if (b.isText()) {
            return intoText(from);
        }
        return a.isText() && b != FieldType.GUID ? READ : a == b ? READ : NEVER;
    }

    private static double intoText(Field from) {
        if (isList(from)) {
            return CODED;
        }
        return from.type().isNumber() || isDay(from.type()) ? READ : NEVER;
    }

    static boolean isDay(FieldType type) {
        return type == FieldType.DATE || type == FieldType.DATE_TIME;
    }

    static boolean isWhole(FieldType type) {
        return type.isNumber() && type != FieldType.DECIMAL && type != FieldType.MONEY;
    }

    static boolean isList(Field field) {
        return field.type().isChoice() || field.type() == FieldType.BOOLEAN;
    }

    /** Also F&amp;O's own, which is a list of two names (F-9). */
    static boolean isBoolean(Field field) {
        return field.type() == FieldType.BOOLEAN
                || field.type().isChoice() && field.wireType().endsWith("NoYes");
    }
}
