package crosstie.mapping;

import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldType;
import crosstie.model.OrganizationMapping;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.transform.catalogue.Catalogue;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** From a task of 300 rows to its mapper, with every check: what a person waits for after each keystroke in the editor. */
public final class CompileBench {
    private static final int ROWS = 300;
    private static final int ROUNDS = 200;

    /** Time of the processor: others work on the same machine. Compilers of the virtual machine run beside and are not counted. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CompileBench() {}

    public static void main(String[] arguments) {
        Entity source = Designs.entity("thing", "things", List.of("f0"), fields("f", 400));
        Entity destination = Designs.entity("target", "targets", List.of("T0"), fields("T", 350));
        Task task = Designs.task("f1 eq 'x' and f3 ne null", mappings());
        Template design = Designs.design(task, List.of("f0"), List.of("T0"), Map.of());
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long from = THREADS.getCurrentThreadCpuTime();
            Mapper mapper = new Compiler(new Catalogue())
                    .compile(design, task, source, destination, OrganizationMapping.NONE, name -> Optional.empty());
            new Checker(new Catalogue())
                    .hints(
                            design,
                            task,
                            new Ends(source, destination, name -> Optional.empty()),
                            OrganizationMapping.NONE);
            nanos[i] = THREADS.getCurrentThreadCpuTime() - from;
            if (mapper.columns().size() != ROWS) {
                throw new IllegalStateException("columns: " + mapper.columns().size());
            }
        }
        long first = nanos[0];
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "compile %d rows with all checks and hints: first %.1f ms, median of %d %.2f ms, slowest but one %.2f ms%n",
                ROWS,
                first / 1e6,
                ROUNDS,
                nanos[ROUNDS / 2] / 1e6,
                nanos[ROUNDS - 2] / 1e6);
    }

    /** Copies, chains of three steps, value maps of 40 entries, in turn; the key is the first. */
    private static FieldMapping[] mappings() {
        List<FieldMapping> all = new ArrayList<>(List.of(Designs.copy("f0", "T0")));
        for (int i = 1; i < ROWS; i++) {
            all.add(
                    switch (i % 4) {
                        case 0 -> Designs.copy("f" + i, "T" + i);
                        case 1 ->
                            Designs.copy(
                                    "f" + i,
                                    "T" + i,
                                    Designs.step("trim"),
                                    Designs.step("upper"),
                                    Designs.step("truncate", "length", 20));
                        case 2 -> Designs.copy("f" + i, "T" + i, Designs.step("valueMap", "entries", entries()));
                        default -> Designs.constant("some text", "T" + i);
                    });
        }
        return all.toArray(FieldMapping[]::new);
    }

    private static Map<String, Object> entries() {
        Map<String, Object> all = new java.util.LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            all.put("value " + i, "v" + i);
        }
        return all;
    }

    private static Field[] fields(String name, int count) {
        Field[] all = new Field[count];
        for (int i = 0; i < count; i++) {
            all[i] = i % 5 == 4 ? Designs.field(name + i, FieldType.TEXT) : Designs.text(name + i, 60);
        }
        return all;
    }
}
