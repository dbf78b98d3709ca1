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

/** Adds a fixed number; a negative one is taken away. */
public final class Add implements Transform {
    @Override
    public String id() {
        return "add";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Settings(id()).needed("number", Kind.NUMBER));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("number", 1), 41L, new BigDecimal("42")),
                new Sample(Map.of("number", new BigDecimal("-0.5")), "2", new BigDecimal("1.5")));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return FieldType.DECIMAL;
    }

    @Override
    public Step compile(Arguments arguments) {
        BigDecimal number = arguments.number("number");
        return NumberStep.of(d -> d.add(number));
    }
}
