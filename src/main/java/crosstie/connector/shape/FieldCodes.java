package crosstie.connector.shape;

import crosstie.model.FieldType;
import java.util.List;

/** Types of fields as numbers. The order is part of the form: new ones go to the end. */
final class FieldCodes {
    private static final List<FieldType> ORDER = List.of(
            FieldType.TEXT,
            FieldType.MEMO,
            FieldType.INTEGER,
            FieldType.LONG,
            FieldType.DECIMAL,
            FieldType.MONEY,
            FieldType.BOOLEAN,
            FieldType.DATE,
            FieldType.DATE_TIME,
            FieldType.TIME,
            FieldType.GUID,
            FieldType.CHOICE,
            FieldType.CHOICES,
            FieldType.STATE,
            FieldType.LOOKUP,
            FieldType.BINARY,
            FieldType.OTHER);

    private static final int[] CODES = new int[FieldType.values().length];

    static {
        for (FieldType type : FieldType.values()) {
            CODES[type.ordinal()] = ORDER.indexOf(type);
        }
    }

    private FieldCodes() {}

    static int code(FieldType type) {
        return CODES[type.ordinal()];
    }

    static FieldType type(int code) {
        return ORDER.get(code);
    }
}
