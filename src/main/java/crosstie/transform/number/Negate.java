package crosstie.transform.number;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.transform.Arguments;
import crosstie.transform.Sample;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Turns the sign round, as for credit notes. */
public final class Negate implements Transform {
    @Override
    public String id() {
        return "negate";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of(), 7L, -7L), new Sample(Map.of(), new BigDecimal("-2.50"), new BigDecimal("2.50")));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return NumberStep.keeping(in);
    }

    @Override
    public Step compile(Arguments arguments) {
        return NumberStep.keeping(Math::negateExact, BigDecimal::negate);
    }
}
