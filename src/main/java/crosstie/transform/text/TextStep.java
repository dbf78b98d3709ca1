package crosstie.transform.text;

import crosstie.model.FieldType;
import crosstie.transform.CanonicalText;
import crosstie.transform.Step;
import java.util.function.UnaryOperator;

/** A step over the text of a value; empty stays empty. */
final class TextStep {
    private TextStep() {}

    static Step of(UnaryOperator<String> function) {
        return value -> value == null ? null : function.apply(CanonicalText.of(value));
    }

    /** Text comes out; long text stays long text. */
    static FieldType result(FieldType in) {
        return in == FieldType.MEMO ? in : FieldType.TEXT;
    }
}
