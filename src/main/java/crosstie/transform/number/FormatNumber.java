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

/** Writes a number as text as a language writes it: so many decimals, groups of three digits where wanted. */
public final class FormatNumber implements Transform {
    @Override
    public String id() {
        return "formatNumber";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(
                s.optional("decimals", Kind.NUMBER, null),
                s.optional("locale", Kind.TEXT, "en"),
                s.optional("groups", Kind.YES_NO, true));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("decimals", 2), new BigDecimal("1234567.5"), "1,234,567.50"),
                new Sample(Map.of("decimals", 2, "locale", "de"), new BigDecimal("-1234.565"), "-1.234,57"),
                new Sample(Map.of("groups", false), new BigDecimal("1234.50"), "1234.5"),
                new Sample(Map.of(), 999L, "999"));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return FieldType.TEXT;
    }

    @Override
    public Step compile(Arguments arguments) {
        Notation notation = Notation.of(arguments.text("locale", "en"));
        int decimals = arguments.value("decimals").isEmpty() ? -1 : arguments.whole("decimals", 0, 28);
        boolean groups = arguments.isSet("groups", true);
        return value -> {
            BigDecimal d = Numbers.of(value);
            return d == null
                    ? null
                    : notation.write(
                            decimals < 0 ? Numbers.plainest(d) : d.setScale(decimals, RoundingMode.HALF_UP), groups);
        };
    }
}
