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

/** Multiplies by a fixed number, such as 0.01 for per cent. */
public final class Multiply implements Transform {
    @Override
    public String id() {
        return "multiply";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Settings(id()).needed("by", Kind.NUMBER));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("by", 100), new BigDecimal("0.125"), new BigDecimal("12.500")),
                new Sample(Map.of("by", new BigDecimal("0.01")), 250L, new BigDecimal("2.50")),
                new Sample(Map.of("by", -1), "2.5", new BigDecimal("-2.5")));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return FieldType.DECIMAL;
    }

    @Override
    public Step compile(Arguments arguments) {
        BigDecimal by = arguments.number("by");
        return NumberStep.of(d -> d.multiply(by));
    }
}
