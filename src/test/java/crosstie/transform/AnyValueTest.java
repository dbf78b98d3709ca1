package crosstie.transform;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import crosstie.model.Choice;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.transform.catalogue.Catalogue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever value and whatever arguments: a result within bounds, or a refusal with a code. */
class AnyValueTest {
    private static final String HUGE = "Az9 é\u00a0ß,\n".repeat(130_000);
    private static final List<Object> LARGE =
            List.of(HUGE, "a".repeat(1 << 20), "\r\n".repeat(60_000), List.of(HUGE, HUGE));
    private static final BigDecimal DIGITS = new BigDecimal("7".repeat(10_000));
    private static final List<Object> VALUES = Arrays.asList(
            null,
            "",
            " ",
            "Contoso",
            "1",
            "0",
            "-1.5",
            "1e9",
            "yes",
            "true",
            "2026-07-23",
            "2026-07-23T08:00:00Z",
            "+999999999-12-31",
            "9999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "9".repeat(5_000),
            "\ud800",
            "x\udc00y\ud83d",
            "\ud83d\ude00",
            "\u0000\u0007\u202e",
            "İıſß\ufb03",
            "=cmd|' /C calc'!A0",
            "$1\\$",
            0L,
            1L,
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            5,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            1e300,
            -0.0,
            BigDecimal.ZERO,
            new BigDecimal("1E+1000000000"),
            new BigDecimal("1E-1000000000"),
            DIGITS,
            new BigDecimal("0.1").pow(500),
            true,
            false,
            LocalDate.MIN,
            LocalDate.MAX,
            LocalDate.of(9999, 12, 31),
            LocalDate.of(0, 1, 1),
            Instant.MIN,
            Instant.MAX,
            Instant.EPOCH,
            new UUID(0, 0),
            List.of(),
            Arrays.asList(null, " "),
            List.of("a", 1L, true),
            List.of(List.of("deep")),
            new byte[3],
            Map.of("k", "v"),
            new Object[] {"a"});
    private static final List<Object> SETTINGS = List.of(
            "",
            " ",
            ",",
            "-",
            "x",
            "a|b",
            "fail",
            "keep",
            "skip",
            "UTC",
            "Europe/Paris",
            "fr",
            "yyyy",
            "[0-9]+",
            "(a|b)*",
            "(x{500}){500}",
            "((((a{99}){99}){99}){99}){99}",
            "(((((",
            "$9",
            "\\Q",
            "a".repeat(20_000),
            "\ud83d",
            0,
            1,
            -1,
            2L,
            28,
            1000,
            Integer.MAX_VALUE,
            Long.MIN_VALUE,
            new BigDecimal("0.5"),
            new BigDecimal("1E+999999"),
            1.5,
            Double.NaN,
            true,
            false,
            List.of(),
            List.of("x"),
            List.of(Map.of("entity", "e", "key", "k", "take", "t")),
            Map.of(),
            Map.of("value", "v"),
            Map.of("a", "b", "", 1L));

    @Test
    void noValueAndNoArgumentMakesATransformThrowAnythingButItsRefusal() {
        Random random = new Random(4);
        int compiled = 0;
        for (Transform t : new Catalogue().all()) {
            for (Sample sample : t.examples()) {
                compiled += tried(t, sample.arguments(), VALUES);
            }
            for (int i = 0; i < 20; i++) {
                compiled += tried(t, arguments(t, random), i == 0 ? LARGE : VALUES);
            }
        }
        assertTrue(compiled > 300, "compiled " + compiled);
    }

    private static Map<String, Object> arguments(Transform t, Random random) {
        Map<String, Object> all = new LinkedHashMap<>(
                random.nextBoolean()
                        ? t.examples().get(random.nextInt(t.examples().size())).arguments()
                        : Map.of());
        for (Parameter p : t.parameters()) {
            if (p.required() || random.nextInt(3) == 0) {
                all.put(p.name(), setting(p, random));
            }
        }
        return all;
    }

    private static Object setting(Parameter p, Random random) {
        if (p.kind() == Kind.CHOICE && random.nextInt(8) > 0) {
            List<String> words = p.choices().stream().map(Choice::value).toList();
            return words.get(random.nextInt(words.size()));
        }
        return p.kind() == Kind.NUMBER && random.nextBoolean()
                ? random.nextInt(-3, 40)
                : SETTINGS.get(random.nextInt(SETTINGS.size()));
    }

    private static int tried(Transform t, Map<String, Object> arguments, List<Object> values) {
        Step step;
        try {
            t.result(crosstie.model.FieldType.TEXT, new Arguments(arguments, Map.of()));
            step = t.compile(new Arguments(arguments, Map.of()));
        } catch (ArgumentProblem refused) {
            return 0;
        } catch (RuntimeException | StackOverflowError e) {
            return fail(t.id() + " " + arguments, e);
        }
        for (Object value : values) {
            try {
                Object result = step.apply(value);
                boolean said = result != null && arguments.containsValue(result);
                assertTrue(said || isSmall(result, value), () -> t.id() + " " + arguments + " gives too much");
            } catch (ValueProblem refused) {
                assertTrue(refused.getMessage().length() < 5_000, refused.code());
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                fail(t.id() + " " + shown(arguments) + " of " + shown(value), e);
            }
        }
        return 1;
    }

    /** A value that is passed on as it is may be as large as it came. */
    private static boolean isSmall(Object result, Object value) {
        return switch (result) {
            case String s -> s.length() <= Bounds.TEXT || result == value || isPart(result, value);
            case BigDecimal d -> d.precision() <= 200 && Math.abs((long) d.scale()) <= 200 || result == value;
            case null, default -> true;
        };
    }

    private static boolean isPart(Object result, Object value) {
        return value instanceof Collection<?> all && new ArrayList<>(all).contains(result);
    }

    private static String shown(Object value) {
        String text = String.valueOf(value instanceof BigDecimal d ? d.precision() + "/" + d.scale() : value);
        return text.length() > 200 ? text.substring(0, 200) : text;
    }
}
