package crosstie.transform.number;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.transform.ArgumentProblem;
import crosstie.transform.Arguments;
import crosstie.transform.Sample;
import crosstie.transform.Settings;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** Divides by a fixed number, rounded half away from zero to so many decimals, without zeros at the end. */
public final class Divide implements Transform {
    @Override
    public String id() {
        return "divide";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(s.needed("by", Kind.NUMBER), s.optional("scale", Kind.NUMBER, 10));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("by", 3, "scale", 4), 10L, new BigDecimal("3.3333")),
                new Sample(Map.of("by", 1000), new BigDecimal("1500.0"), new BigDecimal("1.5")),
                new Sample(Map.of("by", 60), 7200L, new BigDecimal("120")));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return FieldType.DECIMAL;
    }

    @Override
    public Step compile(Arguments arguments) {
        BigDecimal by = arguments.number("by");
        int scale = arguments.whole("scale", 10, 0, 28);
        if (by.signum() == 0) {
            throw new ArgumentProblem("DIVIDED_BY_ZERO", "by");
        }
        return NumberStep.of(d -> Numbers.plainest(d.divide(by, scale, RoundingMode.HALF_UP)));
    }
}
