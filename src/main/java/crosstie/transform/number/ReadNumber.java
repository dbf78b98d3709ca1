package crosstie.transform.number;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.transform.Arguments;
import crosstie.transform.Sample;
import crosstie.transform.Settings;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Reads a number written as a language writes it. Numbers stay as they are. */
public final class ReadNumber implements Transform {
    @Override
    public String id() {
        return "number";
    }

    @Override
    public String function() {
        return "Value";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Settings(id()).optional("locale", Kind.TEXT, "en"));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of(), "1,234.50", new BigDecimal("1234.50")),
                new Sample(Map.of("locale", "de"), "1.234,5", new BigDecimal("1234.5")),
                new Sample(Map.of("locale", "fr-FR"), "-1 234,5", new BigDecimal("-1234.5")),
                new Sample(Map.of(), 7L, 7L));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return in.isNumber() ? in : FieldType.DECIMAL;
    }

    @Override
    public Step compile(Arguments arguments) {
        Notation notation = Notation.of(arguments.text("locale", "en"));
        return v -> v instanceof String s ? s.isBlank() ? null : notation.read(s) : Numbers.check(v);
    }
}
