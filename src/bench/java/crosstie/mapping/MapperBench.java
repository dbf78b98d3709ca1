package crosstie.mapping;

import crosstie.model.Field;
import crosstie.transform.Arguments;
import crosstie.transform.Step;
import crosstie.transform.catalogue.Catalogue;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a row costs: the 30 rows of accounts to customers, single steps, and the hash that the diff compares. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class MapperBench {
    private final Mapper mapper = Accounts.mapper();
    private final Object[][] rows = rows();
    private final Field[] fields = mapper.columns().stream().map(Column::field).toArray(Field[]::new);
    private final Canonical canonical = Canonical.of("finops");
    private final Step valueMap = step("valueMap", Map.of("entries", Map.of("germany", "DE", "united states", "US")));
    private final Step country = step("countryRegion", Map.of("to", "iso2"));
    private final Step trim = step("trim", Map.of());
    private final Step truncate = step("truncate", Map.of("length", 5));
    private int next;

    @Benchmark
    public Object accountsRow() {
        return mapper.map(rows[next++ & 255]);
    }

    @Benchmark
    public long accountsRowAndHash() {
        return canonical.hash(fields, mapper.map(rows[next++ & 255]));
    }

    @Benchmark
    public Object valueMap() {
        return valueMap.apply("United States");
    }

    @Benchmark
    public Object countryRegion() {
        return country.apply("United States");
    }

    @Benchmark
    public Object trim() {
        return trim.apply(" Contoso ");
    }

    @Benchmark
    public Object truncate() {
        return truncate.apply("Contoso Retail");
    }

    private Object[][] rows() {
        Object[][] all = new Object[256][];
        for (int i = 0; i < all.length; i++) {
            all[i] = Accounts.row(mapper, i);
        }
        return all;
    }

    private static Step step(String id, Map<String, Object> arguments) {
        return new Catalogue().find(id).orElseThrow().compile(new Arguments(arguments, Map.of()));
    }
}
