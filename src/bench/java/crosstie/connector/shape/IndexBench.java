package crosstie.connector.shape;

import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

/** A catalogue of 3,500 entities and 213,500 fields: searched, made ready for search, and taken from its kept form. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class IndexBench {
    private static final int ENTITIES = 3_500;
    private static final int FIELDS = 61;
    private static final String[] WORDS =
            ("Customer Group Sales Order Line Header Price Tax Invoice Account Address Country "
                            + "Region Vendor Purchase Item Product Charge Discount Total Date Number Code Name Description Credit "
                            + "Limit Payment Term Delivery Mode Warehouse Site Currency Amount Ledger Journal Bank Project Budget "
                            + "Worker Position Company Unit Quantity Status Type Method Posting Profile Dimension Default")
                    .split(" ");

    private final byte[] kept = shapes().bytes();
    private final Shapes shapes = Shapes.read(kept).orElseThrow();
    private final Index index = Index.of(shapes, Wordings.NONE);

    private static Shapes shapes() {
        Random random = new Random(1);
        ShapesWriter writer = new ShapesWriter();
        for (int e = 0; e < ENTITIES; e++) {
            List<Field> fields = new ArrayList<>(FIELDS);
            for (int f = 0; f < FIELDS; f++) {
                String name = words(random) + (f % 7 == 0 ? "" : String.valueOf(f));
                fields.add(Field.of(name, FieldType.TEXT, "Edm.String").labelled(Labels.ofName(name)));
            }
            String name = words(random) + e;
            writer.add(new Entity(name, name + "s", Labels.ofName(name), fields, List.of(), List.of(), false));
        }
        return writer.done();
    }

    private static String words(Random random) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            all.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return all.toString();
    }

    @Benchmark
    public Object twoWords() {
        return index.search("customer group", 100);
    }

    @Benchmark
    public Object oneLetter() {
        return index.search("c", 100);
    }

    @Benchmark
    public Object writtenTogether() {
        return index.search("customergroupprice", 100);
    }

    @Benchmark
    public Object nothing() {
        return index.search("xyzzy", 100);
    }

    @Benchmark
    public Object madeReady() {
        return Index.of(shapes, Wordings.NONE);
    }

    @Benchmark
    public Object namesFromTheKeptForm() {
        return Shapes.read(kept).orElseThrow().names();
    }
}
