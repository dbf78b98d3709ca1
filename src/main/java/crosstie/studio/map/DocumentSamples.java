package crosstie.studio.map;

import crosstie.mapping.Compiler;
import crosstie.mapping.Ends;
import crosstie.mapping.Mapper;
import crosstie.mapping.RowProblem;
import crosstie.mapping.SourceFilter;
import crosstie.model.FieldMapping;
import crosstie.model.Filter;
import crosstie.model.MappingDocument.InOut;
import crosstie.model.OrganizationMapping;
import crosstie.model.Task;
import crosstie.model.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values on their way through a task: of golden rows, and of rows that are there. */
final class DocumentSamples {
    private final Compiler compiler;
    private final Wording sentences;

    DocumentSamples(Compiler compiler, Wording sentences) {
        this.compiler = compiler;
        this.sentences = sentences;
    }

    /** By destination path, in the order of the golden rows. */
    Map<String, List<InOut>> golden(Template design, Task task, int most) {
        Map<String, List<InOut>> all = new HashMap<>();
        design.examples().stream()
                .filter(e -> e.task().equals(task.name()))
                .limit(most)
                .forEach(e -> task.mappings().stream()
                        .filter(m -> e.out().containsKey(m.to().text()))
                        .forEach(m -> add(
                                all,
                                m,
                                in(m, e.in()),
                                MappingWords.plain(e.out().get(m.to().text())))));
        return all;
    }

    /** Of the first rows of the source that the task's filter lets through. A row that cannot be mapped says why at the field. */
    Map<String, List<InOut>> live(
            Template design, Task task, Ends ends, LiveRows rows, OrganizationMapping organization, int most) {
        Mapper mapper =
                compiler.compile(design, task, ends.source(), ends.destination(), organization, ends.destinations());
        Filter filter = task.filter() == null ? null : SourceFilter.read(task.filter(), ends.source());
        Map<String, List<InOut>> all = new HashMap<>();
        rows.source(ends.source(), mapper.select(), filter, organization).rows().stream()
                .limit(most)
                .forEach(row -> map(task, mapper, row, all));
        return all;
    }

    private void map(Task task, Mapper mapper, Object[] row, Map<String, List<InOut>> all) {
        Map<String, Object> in = new LinkedHashMap<>();
        for (int i = 0; i < row.length; i++) {
            in.put(mapper.select().get(i).text(), row[i]);
        }
        Map<String, String> out = new HashMap<>();
        try {
            Object[] mapped = mapper.map(row);
            for (int i = 0; i < mapped.length; i++) {
                Object value = mapped[i] == Mapper.LEFT_OUT ? null : mapped[i];
                out.put(mapper.columns().get(i).path().text(), MappingWords.plain(value));
            }
        } catch (RowProblem p) {
            String why = sentences.text("report.rejected", sentences.message(p.error()));
            out.put(p.error().field(), why);
        }
        for (FieldMapping m : task.mappings()) {
            if (m.enabled() && out.containsKey(m.to().text())) {
                add(all, m, in(m, in), out.get(m.to().text()));
            }
        }
    }

    private static String in(FieldMapping mapping, Map<String, Object> row) {
        return mapping.source().paths().stream()
                .map(p -> MappingWords.plain(row.get(p.text())))
                .collect(Collectors.joining(" + "));
    }

    private static void add(Map<String, List<InOut>> all, FieldMapping mapping, String in, String out) {
        all.computeIfAbsent(mapping.to().text(), k -> new ArrayList<>()).add(new InOut(in, out));
    }
}
