package crosstie.studio.map;

import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.FieldType;
import crosstie.transform.ValueProblem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A value as people type it, in the class that rows hold it in. */
final class SampleValue {
    private SampleValue() {}

    /** @throws ValueProblem {@code FORMULA_NOT_A_DATE} or {@code FORMULA_NOT_A_NUMBER} where it does not fit its field */
    static Object of(Object value, FieldPath path, Entity source) {
        FieldType type = source == null || path.isLookup()
                ? FieldType.OTHER
                : source.field(path.field()).map(Field::type).orElse(FieldType.OTHER);
        return switch (value) {
            case Long n when type == FieldType.DECIMAL || type == FieldType.MONEY -> BigDecimal.valueOf(n);
            case String s when type == FieldType.DATE -> read(s, LocalDate::parse);
            case String s when type == FieldType.DATE_TIME -> read(s, Instant::parse);
            case String s when type == FieldType.GUID -> read(s, UUID::fromString);
            case String s when type.isNumber() -> throw new ValueProblem("FORMULA_NOT_A_NUMBER", s);
            case null -> null;
            default -> value;
        };
    }

    private static Object read(String text, java.util.function.Function<String, Object> reader) {
        try {
            return text.isBlank() ? null : reader.apply(text.strip());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new ValueProblem("FORMULA_NOT_A_DATE", text);
        }
    }
}
