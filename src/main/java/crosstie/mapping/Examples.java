package crosstie.mapping;

import crosstie.model.Entity;
import crosstie.model.Example;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.FieldType;
import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
import crosstie.model.Refusal;
import crosstie.model.Severity;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.transform.Blank;
import crosstie.transform.CanonicalText;
import crosstie.transform.ValueProblem;
import crosstie.transform.catalogue.Catalogue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Runs the golden rows of a template: each must give what it says. A design with errors is not run; {@link Checker} reports them. */
public final class Examples {
    private final Catalogue catalogue;

    public Examples(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All rows, without a system. */
    public List<Problem> run(Template design) {
        boolean broken = new Checker(catalogue).check(design).stream().anyMatch(p -> p.severity() == Severity.ERROR);
        List<Problem> found = new ArrayList<>();
        for (int i = 0; i < design.examples().size() && !broken; i++) {
            Example example = design.examples().get(i);
            Optional<Task> task = design.tasks().stream()
                    .filter(t -> t.name().equals(example.task()))
                    .findFirst();
            if (task.isPresent()) {
                ExampleRows rows = new ExampleRows();
                rows.tell(example.in());
                Steps steps = new Steps(catalogue, design, rows.facts());
                Ends ends = ExampleShapes.of(steps, task.get(), example);
                Mapper mapper = new Assembly(design, task.get(), ends, OrganizationMapping.NONE, steps).mapper();
                found.addAll(run(example, mapper, ends, "/examples/" + i));
            }
        }
        return found;
    }

    /** The rows of one task, with the shapes of both ends. */
    public List<Problem> run(
            Template design,
            Task task,
            Entity source,
            Entity destination,
            OrganizationMapping organization,
            Function<String, Optional<Entity>> destinationEntities) {
        Mapper mapper;
        ExampleRows rows = new ExampleRows();
        try {
            mapper = new Compiler(catalogue)
                    .compile(design, task, source, destination, organization, destinationEntities, rows.facts());
        } catch (Refusal reportedByTheCheck) {
            return List.of();
        }
        Ends ends = new Ends(source, destination, destinationEntities);
        List<Problem> found = new ArrayList<>();
        for (int i = 0; i < design.examples().size(); i++) {
            Example example = design.examples().get(i);
            if (example.task().equals(task.name())) {
                rows.tell(example.in());
                found.addAll(run(example, mapper, ends, "/examples/" + i));
            }
        }
        return found;
    }

    private static List<Problem> run(Example example, Mapper mapper, Ends ends, String where) {
        try {
            return differences(example, mapper, mapper.map(row(example.in(), mapper, ends)), where);
        } catch (RowProblem p) {
            return List.of(Problem.error(
                    "EXAMPLE_REJECTED",
                    where,
                    p.error().code(),
                    p.error().field(),
                    p.error().arguments()));
        } catch (ValueProblem p) {
            return List.of(Problem.error("EXAMPLE_INPUT_INVALID", where, p.code(), List.of(p.arguments())));
        }
    }

    /** The row as the source would give it: values of the file in the classes of rows. */
    private static Object[] row(Map<String, Object> in, Mapper mapper, Ends ends) {
        Object[] row = new Object[mapper.select().size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = input(mapper.select().get(i), in, ends);
        }
        return row;
    }

    /** One value of it, in the class that its field has. */
    static Object input(FieldPath path, Map<String, Object> in, Ends ends) {
        if (path.isSent()) {
            return in.containsKey(path.field()) ? Boolean.TRUE : null;
        }
        Object value = plain(in.get(path.text()));
        if (value == null && leadsOn(path, in)) {
            return Boolean.TRUE;
        }
        Field field = path.isLookup() ? null : ends.source().field(path.field()).orElse(null);
        boolean known = field != null && field.type() != FieldType.OTHER;
        return known && !Blank.is(value) ? Conversion.to(field).apply(value) : value;
    }

    /** A row that tells a field behind a lookup has something to look up. */
    private static boolean leadsOn(FieldPath path, Map<String, Object> in) {
        String start = path.text() + ".";
        return in.keySet().stream().anyMatch(name -> name.startsWith(start));
    }

    static Object plain(Object value) {
        return switch (value) {
            case Integer n -> n.longValue();
            case Double d when Double.isFinite(d) -> BigDecimal.valueOf(d);
            case null -> null;
            default -> value;
        };
    }

    private static List<Problem> differences(Example example, Mapper mapper, Object[] values, String where) {
        List<Problem> found = new ArrayList<>();
        example.out().forEach((name, expected) -> {
            int at = position(name, mapper);
            if (at < 0) {
                found.add(Problem.error("EXAMPLE_FIELD_NOT_MAPPED", where, name));
            } else if (!same(mapper.columns().get(at), expected, values[at])) {
                found.add(Problem.error("EXAMPLE_DIFFERS", where, name, shown(expected), shown(values[at])));
            }
        });
        return found;
    }

    private static int position(String name, Mapper mapper) {
        List<Column> columns = mapper.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).path().text().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean same(Column column, Object expected, Object value) {
        if (Blank.is(expected)) {
            return Blank.is(value) || value == Mapper.LEFT_OUT;
        }
        if (shown(expected).equals(shown(value))) {
            return true;
        }
        Object typed = column.isLookup() ? expected : Safely.convert(plain(expected), Conversion.to(column.field()));
        return new Canonical(false, false).same(column.field(), typed, value);
    }

    private static String shown(Object value) {
        return value == null ? "" : CanonicalText.of(plain(value));
    }
}
