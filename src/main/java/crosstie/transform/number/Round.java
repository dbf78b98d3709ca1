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
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** Rounds to a number of decimals. */
public final class Round implements Transform {
    @Override
    public String id() {
        return "round";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(s.optional("scale", Kind.NUMBER, 0), s.oneOf("mode", MODES));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("scale", 2), new BigDecimal("1.005"), new BigDecimal("1.01")),
                new Sample(Map.of("mode", "halfEven"), new BigDecimal("2.5"), new BigDecimal("2")),
                new Sample(Map.of("mode", "down"), new BigDecimal("-2.9"), new BigDecimal("-2")),
                new Sample(Map.of("scale", 1), 7L, 7L));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        boolean tens = arguments
                .value("scale")
                .filter(s -> s instanceof Number n && n.doubleValue() < 0)
                .isPresent();
        return in.isNumber() && !tens ? in : FieldType.DECIMAL;
    }

    @Override
    public Step compile(Arguments arguments) {
        int scale = arguments.whole("scale", 0, -15, 28);
        RoundingMode mode = mode(arguments.oneOf("mode", MODES));
        Step decimals = NumberStep.of(d -> d.setScale(scale, mode));
        return scale < 0 ? decimals : v -> v instanceof Long ? v : decimals.apply(v);
    }

    private static final String[] MODES = {"halfUp", "halfEven", "up", "down", "floor", "ceiling"};

    private static RoundingMode mode(String word) {
        return switch (word) {
            case "halfEven" -> RoundingMode.HALF_EVEN;
            case "up" -> RoundingMode.UP;
            case "down" -> RoundingMode.DOWN;
            case "floor" -> RoundingMode.FLOOR;
            case "ceiling" -> RoundingMode.CEILING;
            default -> RoundingMode.HALF_UP;
        };
    }
}
