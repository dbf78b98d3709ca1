package crosstie.transform.text;

import crosstie.model.FieldType;
import crosstie.transform.Bounds;
import crosstie.transform.OneValue;
import crosstie.transform.Step;
import java.util.function.UnaryOperator;

/** A step over the text of a value; empty stays empty, and no result is longer than {@link Bounds#TEXT}. */
final class TextStep {
    private TextStep() {}

    static Step of(UnaryOperator<String> function) {
        return value -> value == null
                ? null
                : Bounds.text(function.apply(value instanceof String s ? s : OneValue.text(value)));
    }

    /** Text comes out; long text stays long text. */
    static FieldType result(FieldType in) {
        return in == FieldType.MEMO ? in : FieldType.TEXT;
    }
}
