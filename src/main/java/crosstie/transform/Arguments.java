package crosstie.transform;

import crosstie.model.ValueMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Arguments of one step as the file gives them, read with the right type or an {@link ArgumentProblem}. Shared value maps are at hand by name. */
public record Arguments(Map<String, Object> values, Map<String, ValueMap> maps, RunFacts facts) {
    private static final int DIGITS = 38;
    private static final int DECIMALS = 28;

    /** Arguments outside a run. */
    public Arguments(Map<String, Object> values, Map<String, ValueMap> maps) {
        this(values, maps, RunFacts.at(Instant.EPOCH));
    }

    public Optional<Object> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public String text(String name) {
        return value(name).map(String::valueOf).orElseThrow(() -> new ArgumentProblem("ARGUMENT_MISSING", name));
    }

    public String text(String name, String otherwise) {
        return value(name).map(String::valueOf).orElse(otherwise);
    }

    public int whole(String name) {
        Object v = value(name).orElseThrow(() -> new ArgumentProblem("ARGUMENT_MISSING", name));
        if (v instanceof Number n && n.doubleValue() == n.intValue()) {
            return n.intValue();
        }
        throw new ArgumentProblem("ARGUMENT_NOT_A_NUMBER", name, v);
    }

    public int whole(String name, int otherwise) {
        return values.get(name) == null ? otherwise : whole(name);
    }

    /** A whole number that must be there, within bounds. */
    public int whole(String name, int least, int most) {
        return within(name, whole(name), least, most);
    }

    /** A whole number within bounds. */
    public int whole(String name, int otherwise, int least, int most) {
        return within(name, whole(name, otherwise), least, most);
    }

    private static int within(String name, int n, int least, int most) {
        if (n < least || n > most) {
            throw new ArgumentProblem("ARGUMENT_OUT_OF_RANGE", name, n, least, most);
        }
        return n;
    }

    /** A number that must be there: at most 38 digits and 28 decimals. */
    public BigDecimal number(String name) {
        Object v = value(name).orElseThrow(() -> new ArgumentProblem("ARGUMENT_MISSING", name));
        BigDecimal d = switch (v) {
            case BigDecimal n -> n;
            case Long n -> BigDecimal.valueOf(n);
            case Integer n -> BigDecimal.valueOf(n);
            case Double n when Double.isFinite(n) -> BigDecimal.valueOf(n);
            default -> throw new ArgumentProblem("ARGUMENT_NOT_DECIMAL", name, v);
        };
        if (d.scale() > DECIMALS || d.scale() < -DECIMALS || d.precision() > DIGITS) {
            throw new ArgumentProblem("ARGUMENT_NOT_DECIMAL", name, v);
        }
        return d;
    }

    /** The same, empty when nothing is said. */
    public Optional<BigDecimal> numberIfAny(String name) {
        return values.get(name) == null ? Optional.empty() : Optional.of(number(name));
    }

    /** Yes or no. */
    public boolean isSet(String name, boolean otherwise) {
        return switch (values.get(name)) {
            case null -> otherwise;
            case Boolean b -> b;
            case Object said -> throw new ArgumentProblem("ARGUMENT_NOT_ONE_OF", name, said, "true, false");
        };
    }

    /** Text that is not empty; blanks count as text. */
    public String someText(String name) {
        String s = text(name);
        if (s.isEmpty()) {
            throw new ArgumentProblem("ARGUMENT_MISSING", name);
        }
        return s;
    }

    /** One of a closed list of words; the first when nothing is said. */
    public String oneOf(String name, String... words) {
        String said = text(name, words[0]);
        for (String w : words) {
            if (w.equals(said)) {
                return w;
            }
        }
        throw new ArgumentProblem("ARGUMENT_NOT_ONE_OF", name, said, String.join(", ", words));
    }
}
