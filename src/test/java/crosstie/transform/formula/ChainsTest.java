package crosstie.transform.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import crosstie.model.Chain;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.Parameter;
import crosstie.model.Refusal;
import crosstie.model.Severity;
import crosstie.model.TransformStep;
import crosstie.model.ValueMap;
import crosstie.transform.Arguments;
import crosstie.transform.RunFacts;
import crosstie.transform.Sample;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import crosstie.transform.ValueProblem;
import crosstie.transform.catalogue.Catalogue;
import crosstie.transform.formula.Language.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chains and formulas are two writings of one thing. */
class ChainsTest {
    private static final Catalogue CATALOGUE = new Catalogue();
    private static final Language LANGUAGE = new Language(CATALOGUE);
    private static final Chains CHAINS = new Chains(LANGUAGE);
    private static final RunFacts FACTS = RunFacts.at(Instant.parse("2026-07-03T08:05:00Z"));
    private static final Map<String, ValueMap> MAPS = Map.of(
            "country", new ValueMap(Map.of("germany", "DE"), true, "US", new ValueMap.Otherwise.Keep(), Map.of()));
    private static final Scope SCOPE = Scope.of(FACTS)
            .withMaps(MAPS)
            .withParameters(Map.of("group", Parameter.text("group", false)), name -> Optional.of("10"));

    private static final Object[] NASTY = {
        null,
        "",
        "   ",
        "\u00a0",
        " Contoso ",
        "A-1-b",
        "é\u0301COLE",
        "a\uD83D\uDE00b",
        "\uD83D",
        "1,234.50",
        "-7",
        "yes",
        "No",
        "2026-07-23",
        "2026-07-23T22:30:00Z",
        "Germany",
        "US",
        "x".repeat(5_000),
        0L,
        1L,
        -42L,
        Long.MAX_VALUE,
        new BigDecimal("1.005"),
        new BigDecimal("-0.00"),
        true,
        false,
        LocalDate.of(2026, 7, 3),
        Instant.parse("2026-07-22T22:30:00Z"),
        java.util.UUID.fromString("00000000-0000-0000-0000-000000000001"),
        "\r\n\t",
        "\"'{}[](),",
        "=1+1"
    };

    @Test
    void randomChainsComeBackFromFormulasAndGiveTheSame() {
        Random random = new Random(20);
        for (int i = 0; i < 3_000; i++) {
            FieldSource source = source(random);
            List<TransformStep> steps = steps(random, source);
            String formula = CHAINS.toFormula(source, steps);

            assertEquals(new Chain.Steps(source, steps), CHAINS.toChain(formula), formula);
            same(source, steps, formula);
        }
    }

    private static void same(FieldSource source, List<TransformStep> steps, String formula) {
        Reading reading = LANGUAGE.read(formula, SCOPE);
        assertEquals(
                List.of(),
                reading.problems().stream()
                        .filter(p -> p.severity() == Severity.ERROR)
                        .toList(),
                formula);
        if (steps.stream().anyMatch(s -> !isStable(s))) {
            return;
        }
        for (Object nasty : NASTY) {
            Object[] row = reading.formula().paths().stream()
                    .map(p -> p.text().equals("b") ? "B" : nasty)
                    .toArray();
            String expected = outcome(() -> chain(source, steps, row));
            assertEquals(expected, outcome(() -> reading.formula().of(row)), formula + " of " + nasty);
        }
    }

    private static boolean isStable(TransformStep step) {
        return CATALOGUE.find(step.id()).orElseThrow().isStable();
    }

    private interface Attempt {
        Object value();
    }

    /** The canonical value, or the code of what goes wrong. */
    private static String outcome(Attempt attempt) {
        try {
            Object value = attempt.value();
            return value == null ? "null" : value.getClass().getSimpleName() + " " + value;
        } catch (ValueProblem p) {
            return "problem " + p.code();
        }
    }

    private static Object chain(FieldSource source, List<TransformStep> steps, Object[] row) {
        Object value = switch (source) {
            case FieldSource.FromField f -> row[0];
            case FieldSource.FromFields f -> Arrays.asList(row);
            case FieldSource.Constant c -> c.value();
            case FieldSource.FromParameter p -> "10";
            case FieldSource.Formula f -> null;
        };
        for (TransformStep step : steps) {
            value = compiled(step).apply(value);
        }
        return value;
    }

    private static Step compiled(TransformStep step) {
        return CATALOGUE.find(step.id()).orElseThrow().compile(new Arguments(step.arguments(), MAPS, FACTS));
    }

    private static FieldSource source(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new FieldSource.FromField(path("currency.isocode"));
            case 1 -> new FieldSource.FromField(path("customer.Account(number).Contact(code)"));
            case 2 -> new FieldSource.Constant(constant(random));
            case 3 -> new FieldSource.FromParameter("group");
            case 4 -> new FieldSource.FromFields(List.of(path("a"), path("b"), path("in")));
            default -> new FieldSource.FromField(path(random.nextBoolean() ? "true" : "name"));
        };
    }

    private static Object constant(Random random) {
        Object[] all = {"It's \"quoted\"", 5L, -3L, new BigDecimal("-1.50"), true, "", "line\nbreak"};
        return all[random.nextInt(all.length)];
    }

    private static List<TransformStep> steps(Random random, FieldSource source) {
        List<TransformStep> all = new ArrayList<>();
        if (source instanceof FieldSource.FromFields) {
            all.add(step(
                    CATALOGUE.find(random.nextBoolean() ? "concat" : "coalesce").orElseThrow(), random));
        }
        for (int i = random.nextInt(6); i >= 0; i--) {
            List<Transform> catalogue = CATALOGUE.all();
            all.add(step(catalogue.get(random.nextInt(catalogue.size())), random));
        }
        return all;
    }

    /** Arguments of the transform's own examples, some of the optional ones left out. */
    private static TransformStep step(Transform transform, Random random) {
        List<Sample> samples = transform.examples();
        Map<String, Object> arguments = new LinkedHashMap<>();
        samples.get(random.nextInt(samples.size())).arguments().forEach((name, v) -> arguments.put(name, json(v)));
        if (transform.id().equals("valueMap") && random.nextInt(3) == 0) {
            return new TransformStep("valueMap", Map.of("map", "country"));
        }
        return new TransformStep(transform.id(), arguments);
    }

    /** As the file's reader gives it. */
    private static Object json(Object value) {
        return switch (value) {
            case Integer n -> n.longValue();
            case Double d -> BigDecimal.valueOf(d);
            case Map<?, ?> map -> {
                Map<String, Object> all = new LinkedHashMap<>();
                map.forEach((k, v) -> all.put(k.toString(), json(v)));
                yield all;
            }
            case List<?> list -> list.stream().map(ChainsTest::json).collect(Collectors.toList());
            default -> value;
        };
    }

    private static FieldPath path(String text) {
        return FieldPath.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "Lower(TrimEnds(name)) → [trim, lower]",
                "If(IsBlank(name), \"x\", name) → [default]",
                "If(IsBlank(Upper(name)), 5, Upper( name )) → [upper, default]",
                "Coalesce(a, b) → [coalesce]",
                "Coalesce(a, b, \"x\") → [coalesce, default]",
                "Coalesce(a, -1) → [default]",
                "Join([a, b], \"\", \", \") → [concat]",
                "Round(price, {mode: \"down\"}) → [round]",
                "ValueMap(a, \"country\") → [valueMap]",
                "Param(\"group\") → []",
            })
    void nestsOfStepsAreChains(String formula, String steps) {
        Chain.Steps chain = assertInstanceOf(Chain.Steps.class, CHAINS.toChain(formula));
        assertEquals(
                steps, chain.steps().stream().map(TransformStep::id).toList().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "a & b → CHAIN_NO_STEP 0",
                "Upper(-a) → CHAIN_NO_STEP 6",
                "If(a, 1, 2) → CHAIN_NO_STEP 0",
                "If(IsBlank(a), 1, b) → CHAIN_NO_STEP 0",
                "Year(a) → CHAIN_NO_STEP 0",
                "Truncate(a, b) → CHAIN_SETTING_COMPUTED 12",
                "Join([a, Upper(b)]) → CHAIN_NOT_A_FIELD 9",
                "Upper(It) → CHAIN_NO_SOURCE 6",
                "Upper(a) // why → CHAIN_COMMENT 9",
                "Upper(a → FORMULA_SIGN_EXPECTED 7",
            })
    void whatIsNoChainSaysWhy(String formula, String why) {
        Chain.OnlyText text = assertInstanceOf(Chain.OnlyText.class, CHAINS.toChain(formula));
        assertEquals(why, text.why().code() + " " + text.why().start());
    }

    @Test
    void aFormulaAmongTheStepsIsPutIn() {
        FieldSource name = new FieldSource.FromField(path("name"));
        List<TransformStep> steps = List.of(
                new TransformStep("formula", Map.of("text", "It & \"-\" & It")), new TransformStep("upper", Map.of()));

        assertEquals("Upper(name & \"-\" & name)", CHAINS.toFormula(name, steps));
    }

    @Test
    void stepsThatAreNotKnownAreRefused() {
        FieldSource name = new FieldSource.FromField(path("name"));
        assertEquals("TRANSFORM_UNKNOWN", refused(name, new TransformStep("shout", Map.of())));
        assertEquals("CHAIN_SETTING_UNKNOWN", refused(name, new TransformStep("trim", Map.of("side", "left"))));
        TransformStep[] many = new TransformStep[60];
        Arrays.fill(many, new TransformStep("trim", Map.of()));
        assertEquals("FORMULA_TOO_DEEP", refused(name, many));
        assertEquals(
                "FORMULA_TOO_LONG",
                refused(name, new TransformStep("replace", Map.of("find", "a", "with", "b".repeat(5_000)))));
    }

    private static String refused(FieldSource source, TransformStep... steps) {
        return assertThrows(Refusal.class, () -> CHAINS.toFormula(source, List.of(steps)))
                .code();
    }
}
