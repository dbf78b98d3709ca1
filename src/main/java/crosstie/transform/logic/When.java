package crosstie.transform.logic;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Asks something of the value, and gives one result where it holds and another where not; what is not said stays the value itself, and {@code ""}
 * gives nothing. Numbers are compared as numbers, dates as dates, and text without case unless that is asked for.
 */
public final class When implements Transform {
    @Override
    public String id() {
        return "when";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(
                s.optional("value", Kind.TEXT, null),
                s.optional("then", Kind.TEXT, null),
                s.optional("else", Kind.TEXT, null),
                s.oneOf("is", Condition.WORDS),
                s.optional("ignoreCase", Kind.YES_NO, true));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("value", "Customer", "then", "Business", "else", ""), "customer", "Business"),
                new Sample(Map.of("value", "Customer", "then", "Business", "else", ""), "Partner", ""),
                new Sample(
                        Map.of("is", "greater", "value", 10000, "then", "A", "else", "B"),
                        new BigDecimal("9999.9"),
                        "B"),
                new Sample(Map.of("is", "contains", "value", "gmbh", "then", "DE"), "Contoso GmbH", "DE"),
                new Sample(
                        Map.of("is", "less", "value", "2000-01-01", "then", "old"), LocalDate.of(1999, 12, 31), "old"),
                new Sample(Map.of("is", "filled", "then", true, "else", false), "x", true));
    }

    @Override
    public List<String> results() {
        return List.of("then", "else");
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        Object then = arguments.value("then").orElse(null);
        Object other = arguments.value("else").orElse(null);
        if (then instanceof Boolean && other instanceof Boolean) {
            return FieldType.BOOLEAN;
        }
        return then != null && other != null || in.isText() ? FieldType.TEXT : FieldType.OTHER;
    }

    @Override
    public Step compile(Arguments arguments) {
        Predicate<Object> condition = Condition.of(arguments);
        boolean hasThen = arguments.value("then").isPresent();
        boolean hasElse = arguments.value("else").isPresent();
        if (!hasThen && !hasElse) {
            throw new ArgumentProblem("ARGUMENT_MISSING", "then");
        }
        Object then = arguments.value("then").orElse(null);
        Object other = arguments.value("else").orElse(null);
        return v -> condition.test(v) ? hasThen ? then : v : hasElse ? other : v;
    }
}
