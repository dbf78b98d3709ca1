package crosstie.mapping;

import crosstie.model.FieldPath;
import crosstie.model.TransformStep;
import crosstie.transform.Arguments;
import crosstie.transform.Blank;
import crosstie.transform.RunFacts;
import crosstie.transform.Step;
import crosstie.transform.catalogue.Catalogue;
import crosstie.transform.formula.Formula;
import crosstie.transform.formula.Language;
import crosstie.transform.formula.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** A formula against the same chain of steps and the same written in Java by hand. {@code main} prints what one costs of the other. */
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class FormulaBench {
    @Param({"trimLower", "default", "valueMap", "round", "join"})
    public String job;

    private final Object[][] rows = {
        {" Contoso Retail ", "Ann"}, {"  ", "Bob"}, {"germany", null}, {"United States", "x"}
    };
    private final Object[][] amounts = {{new BigDecimal("1.005")}, {new BigDecimal("12.3456")}, {7L}, {null}};
    private Object[][] input;
    private Formula formula;
    private Step[] chain;
    private Function<Object[], Object> lambda;
    private int next;

    @Setup(Level.Trial)
    public void prepare() {
        input = job.equals("round") ? amounts : rows;
        switch (job) {
            case "trimLower" -> {
                formula("Lower(TrimEnds(a))", step("trim", Map.of()), step("lower", Map.of()));
                lambda = r -> r[0] == null ? null : ((String) r[0]).strip().toLowerCase(Locale.ROOT);
            }
            case "default" -> {
                formula("If(IsBlank(a), \"none\", a)", step("default", Map.of("value", "none")));
                lambda = r -> Blank.is(r[0]) ? "none" : r[0];
            }
            case "valueMap" -> {
                Map<String, Object> entries = Map.of("germany", "DE", "united states", "US");
                Map<String, Object> map = Map.of("entries", entries, "otherwise", "keep");
                formula(
                        "ValueMap(a, {entries: {germany: \"DE\", 'united states': \"US\"}, otherwise: \"keep\"})",
                        step("valueMap", map));
                Map<String, Object> known = new LinkedHashMap<>(entries);
                lambda =
                        r -> Blank.is(r[0]) ? null : known.getOrDefault(((String) r[0]).toLowerCase(Locale.ROOT), r[0]);
            }
            case "round" -> {
                formula("Round(a, 2)", step("round", Map.of("scale", 2)));
                lambda = r -> r[0] instanceof BigDecimal d ? d.setScale(2, java.math.RoundingMode.HALF_UP) : r[0];
            }
            default -> {
                formula("Join([a, b], \"\", \", \")", step("concat", Map.of("separator", ", ")));
                lambda = r -> Blank.is(r[0]) ? r[1] : Blank.is(r[1]) ? r[0] : r[0] + ", " + r[1];
            }
        }
    }

    private void formula(String text, Step... steps) {
        chain = steps;
        List<String> fields = List.of("a", "b");
        formula = new Language(new Catalogue())
                .compile(text, Scope.of(RunFacts.at(Instant.EPOCH)), (FieldPath p) -> fields.indexOf(p.text()));
    }

    private static Step step(String id, Map<String, Object> arguments) {
        TransformStep step = new TransformStep(id, arguments);
        return new Catalogue().find(id).orElseThrow().compile(new Arguments(step.arguments(), Map.of()));
    }

    @Benchmark
    public Object formula() {
        return formula.of(input[next++ & 3]);
    }

    @Benchmark
    public Object chain() {
        Object[] row = input[next++ & 3];
        Object value = job.equals("join") ? java.util.Arrays.asList(row.clone()) : row[0];
        for (Step step : chain) {
            value = step.apply(value);
        }
        return value;
    }

    @Benchmark
    public Object byHand() {
        return lambda.apply(input[next++ & 3]);
    }

    /** Runs all and prints the ratios. */
    public static void main(String[] arguments) throws RunnerException {
        Map<String, Map<String, Double>> found = new LinkedHashMap<>();
        for (RunResult r :
                new Runner(new OptionsBuilder().include("FormulaBench").build()).run()) {
            found.computeIfAbsent(r.getParams().getParam("job"), j -> new LinkedHashMap<>())
                    .put(r.getPrimaryResult().getLabel(), r.getPrimaryResult().getScore());
        }
        System.out.println("| job | by hand | chain | formula | formula / chain | formula / by hand |");
        System.out.println("|---|---|---|---|---|---|");
        found.forEach((name, ns) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.0f ns | %.0f ns | %.0f ns | %.2f | %.2f |%n",
                name,
                ns.get("byHand"),
                ns.get("chain"),
                ns.get("formula"),
                ns.get("formula") / ns.get("chain"),
                ns.get("formula") / ns.get("byHand")));
    }
}
