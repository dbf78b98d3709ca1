package crosstie.mapping;

import crosstie.model.Example;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.MappingTrace;
import crosstie.model.OrganizationMapping;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.transform.catalogue.Catalogue;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Shows how a mapping makes its value of one row. The row is told as golden rows are: values by field or lookup path, and what other rows say by
 * {@code "CustomersV2(CustomerAccount=A-1).CustomerGroupId"}. Whatever the design says, the answer is a trace that may end in an error.
 */
public final class Trace {
    private final Catalogue catalogue;

    public Trace(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Between two shapes, with the parameters of an organization. */
    public MappingTrace of(
            Template design,
            Task task,
            FieldMapping mapping,
            Ends ends,
            OrganizationMapping organization,
            Map<String, Object> row) {
        return new Traced(mapping, steps(design, row).in(organization), ends, row).trace(from(mapping.source()));
    }

    /** Without a system: fields take the types of the row's own values. */
    public MappingTrace of(Template design, Task task, FieldMapping mapping, Map<String, Object> row) {
        Steps steps = steps(design, row);
        Ends ends = ExampleShapes.of(steps, task, new Example(task.name(), row, Map.of()));
        return new Traced(mapping, steps, ends, row).trace(from(mapping.source()));
    }

    private Steps steps(Template design, Map<String, Object> row) {
        ExampleRows rows = new ExampleRows();
        rows.tell(row);
        return new Steps(catalogue, design, rows.facts());
    }

    private static String from(FieldSource source) {
        return switch (source) {
            case FieldSource.FromField f -> f.path().text();
            case FieldSource.FromFields f ->
                f.paths().stream().map(FieldPath::text).collect(Collectors.joining(" + "));
            case FieldSource.Constant c -> String.valueOf(c.value());
            case FieldSource.FromParameter p -> "{" + p.name() + "}";
            case FieldSource.Formula f -> "= " + f.text();
        };
    }
}
