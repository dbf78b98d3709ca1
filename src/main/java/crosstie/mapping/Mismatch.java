package crosstie.mapping;

import crosstie.model.FieldType;
import crosstie.model.Reference;
import crosstie.transform.CanonicalText;
import crosstie.transform.ValueProblem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Words for a value that does not fit its field. */
final class Mismatch {
    private Mismatch() {}

    static ValueProblem of(Object value, FieldType wanted) {
        return new ValueProblem(
                "TYPE_MISMATCH", CanonicalText.of(value), kind(value).word(), wanted.word());
    }

    static FieldType kind(Object value) {
        return switch (value) {
            case String s -> FieldType.TEXT;
            case Long n -> FieldType.INTEGER;
            case Integer n -> FieldType.INTEGER;
            case BigDecimal d -> FieldType.DECIMAL;
            case Double d -> FieldType.DECIMAL;
            case Boolean b -> FieldType.BOOLEAN;
            case LocalDate d -> FieldType.DATE;
            case Instant i -> FieldType.DATE_TIME;
            case UUID u -> FieldType.GUID;
            case Reference r -> FieldType.LOOKUP;
            default -> FieldType.OTHER;
        };
    }
}
