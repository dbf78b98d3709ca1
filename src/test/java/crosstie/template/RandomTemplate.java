package crosstie.template;

import crosstie.model.Choice;
import crosstie.model.EmptyRule;
import crosstie.model.Example;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.MissingRule;
import crosstie.model.OrganizationMapping;
import crosstie.model.Parameter;
import crosstie.model.Project;
import crosstie.model.SystemHint;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.model.TransformStep;
import crosstie.model.ValueMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Templates that say everything a template can say, made from a seed. */
public final class RandomTemplate {
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "Contoso \"Ltd\"",
            "é ü 漢字 😀",
            "back\\slash",
            "line\nbreak\ttab",
            "\u0001",
            "a/b~c",
            "{\"x\": 1}",
            " ");

    private final Random random;

    public RandomTemplate(long seed) {
        random = new Random(seed);
    }

    public Template template() {
        List<Task> tasks = list(1, 3, this::task);
        return new Template(
                "T" + text(),
                random.nextInt(5) + "." + random.nextInt(5) + ".0",
                text(),
                new SystemHint("dataverse", text()),
                new SystemHint("finops", "Fin and Ops"),
                list(0, 2, () -> name("t")),
                map(0, 3, "p", this::parameter),
                map(0, 2, "e", () -> list(1, 3, () -> name("k"))),
                map(0, 2, "E", () -> list(1, 3, () -> name("K"))),
                map(0, 2, "m", this::valueMap),
                named(tasks),
                list(
                        0,
                        2,
                        () -> new Example(
                                tasks.getFirst().name(), map(0, 2, "f", this::plain), map(0, 2, "F", this::plain))),
                others());
    }

    public Project project() {
        Template base = template();
        List<OrganizationMapping> organizations = list(
                0,
                2,
                () -> new OrganizationMapping(
                        name("c"), random.nextBoolean() ? "" : text(), map(0, 2, "p", this::plain)));
        return new Project(name("Project "), name("t"), edited(base), "sandbox", organizations, base);
    }

    /** A few changes of every kind: rows changed, gone, new, in another order. */
    public Template edited(Template t) {
        List<Task> tasks = new ArrayList<>();
        for (Task task : t.tasks()) {
            List<FieldMapping> rows = new ArrayList<>(task.mappings());
            if (!rows.isEmpty() && random.nextBoolean()) {
                int at = random.nextInt(rows.size());
                rows.set(at, rows.get(at).withNote("note " + random.nextInt(1000)));
            }
            if (!rows.isEmpty() && random.nextInt(3) == 0) {
                rows.remove(random.nextInt(rows.size()));
            }
            if (random.nextBoolean()) {
                rows.add(random.nextInt(rows.size() + 1), mapping("New" + random.nextInt(1000)));
            }
            if (rows.size() > 1 && random.nextInt(4) == 0) {
                rows.addFirst(rows.removeLast());
            }
            Task changed = task.withMappings(rows);
            tasks.add(random.nextInt(3) == 0 ? changed.withFilter("f eq " + random.nextInt(100)) : changed);
        }
        Map<String, Parameter> parameters = new LinkedHashMap<>(t.parameters());
        if (random.nextBoolean()) {
            parameters.put("added" + random.nextInt(100), parameter("added"));
        }
        return t.withTasks(tasks).withParameters(parameters).withVersion(random.nextInt(9) + ".9");
    }

    private static List<Task> named(List<Task> tasks) {
        List<Task> all = new ArrayList<>();
        for (Task t : tasks) {
            all.add(new Task(
                    t.name() + " " + all.size(), t.source(), t.destination(), t.filter(), t.mappings(), t.others()));
        }
        return all;
    }

    private Task task() {
        List<FieldMapping> rows = new ArrayList<>();
        int size = random.nextInt(8);
        for (int i = 0; i < size; i++) {
            rows.add(mapping("F" + i));
        }
        String filter = random.nextBoolean() ? null : "statecode eq 0 and name ne 'O''Brien'";
        return new Task(name("task "), name("e"), name("E"), filter, rows, others());
    }

    private FieldMapping mapping(String to) {
        String path = random.nextInt(4) == 0 ? to + ".Account(number).Contact(id)" : to;
        return new FieldMapping(
                source(),
                list(0, 2, this::step),
                FieldPath.parse(path).orElseThrow(),
                empty(),
                any(null, MissingRule.FAIL, MissingRule.SKIP, MissingRule.CREATE),
                random.nextInt(5) > 0,
                text(),
                others());
    }

    private FieldSource source() {
        return switch (random.nextInt(5)) {
            case 0 -> new FieldSource.FromField(FieldPath.parse("a.b").orElseThrow());
            case 1 -> new FieldSource.FromFields(List.of(FieldPath.plain("a"), FieldPath.plain("b")));
            case 2 -> new FieldSource.Constant(random.nextInt(4) == 0 ? null : plain());
            case 3 -> new FieldSource.FromParameter(name("p"));
            default -> new FieldSource.Formula("If(IsBlank(a), \"\", Lower(a))");
        };
    }

    private TransformStep step() {
        return new TransformStep(
                any("trim", "valueMap", "notKnownYet"),
                map(0, 2, "x", () -> random.nextInt(4) == 0 ? List.of(1L, Map.of("y", "z")) : plain()));
    }

    private EmptyRule empty() {
        return any(
                null,
                EmptyRule.CLEAR,
                new EmptyRule.Skip(),
                new EmptyRule.Keep(),
                new EmptyRule.Fail(),
                new EmptyRule.Default(plain()));
    }

    private Parameter parameter() {
        return parameter("p");
    }

    private Parameter parameter(String name) {
        Parameter.Kind kind =
                any(Parameter.Kind.TEXT, Parameter.Kind.NUMBER, Parameter.Kind.YES_NO, Parameter.Kind.CHOICE);
        List<Choice> choices =
                kind == Parameter.Kind.CHOICE ? List.of(new Choice("1", "One"), new Choice("2", text())) : List.of();
        return new Parameter(
                name, "Label" + text(), kind, random.nextBoolean() ? null : plain(), random.nextBoolean(), choices);
    }

    private ValueMap valueMap() {
        ValueMap.Otherwise otherwise = any(
                new ValueMap.Otherwise.Fail(),
                new ValueMap.Otherwise.Keep(),
                new ValueMap.Otherwise.Clear(),
                new ValueMap.Otherwise.Value(plain()));
        Object empty = random.nextBoolean() ? null : plain();
        return new ValueMap(map(0, 4, "from ", this::plain), random.nextBoolean(), empty, otherwise, others());
    }

    private Object plain() {
        return any(text(), (long) random.nextInt(), new BigDecimal("12.50"), new BigDecimal("1E+5"), true, false);
    }

    private Map<String, Object> others() {
        return random.nextInt(6) > 0
                ? Map.of()
                : map(1, 2, "later", () -> random.nextBoolean() ? plain() : List.of(plain()));
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private String name(String start) {
        return start + random.nextInt(50);
    }

    @SafeVarargs
    private <T> T any(T... all) {
        return all[random.nextInt(all.length)];
    }

    private <T> List<T> list(int least, int most, Supplier<T> one) {
        List<T> all = new ArrayList<>();
        int size = least + random.nextInt(most - least + 1);
        for (int i = 0; i < size; i++) {
            all.add(one.get());
        }
        return all;
    }

    private <T> Map<String, T> map(int least, int most, String start, Supplier<T> one) {
        Map<String, T> all = new LinkedHashMap<>();
        int size = least + random.nextInt(most - least + 1);
        for (int i = 0; i < size; i++) {
            T value = one.get();
            all.put(start + i, value);
        }
        return all;
    }
}
