package crosstie.cli.values;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Printable;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.cli.kit.Table;
import crosstie.json.JsonFile;
import crosstie.json.TraceOut;
import crosstie.model.MappingTrace;
import crosstie.model.Refusal;
import crosstie.model.StepTrace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crosstie mapping trace T --task N --row JSON [--to FIELD]}: exit 5 where a value stops on its way. */
@Command(name = "trace")
public final class MappingTraceCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "TEMPLATE", descriptionKey = "template-file")
    private String template;

    @Option(names = "--task", paramLabel = "NAME", descriptionKey = "trace-task", required = true)
    private String task;

    @Option(names = "--row", paramLabel = "JSON", descriptionKey = "trace-row", required = true)
    private String row;

    @Option(names = "--to", paramLabel = "FIELD", descriptionKey = "trace-to")
    private String to;

    public MappingTraceCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<MappingTrace> traces = session.studio().traces().of(template, task, row(), Optional.ofNullable(to));
        if (session.json()) {
            session.document(new TraceOut(session.sentences()::message, session.sentences()::remedy).of(traces));
        } else {
            traces.forEach(this::print);
        }
        return traces.stream().anyMatch(t -> t.last().error() != null) ? Exit.CHECK : Exit.COMPLETED;
    }

    private Map<String, Object> row() {
        if (!(JsonFile.read("--row", row).root() instanceof Map<?, ?> fields)) {
            throw Refusal.usage("TRACED_ROW_UNFIT");
        }
        Map<String, Object> all = new LinkedHashMap<>();
        fields.forEach((name, value) -> all.put(String.valueOf(name), value));
        return all;
    }

    private void print(MappingTrace trace) {
        session.print(session.styled(Style.BOLD, Printable.line(trace.from() + " → " + trace.to())));
        Table table = new Table().text(session.text("cli.trace.place")).text(session.text("cli.trace.value"));
        trace.steps().forEach(s -> table.row(place(s), value(s)));
        session.print(table);
        session.print("");
    }

    private String place(StepTrace step) {
        String place = session.text("cli.trace." + step.kind());
        return step.name().isEmpty() ? place : place + " " + step.name();
    }

    private String value(StepTrace step) {
        if (step.error() != null) {
            return session.sentences().message(step.error()) + " ("
                    + step.error().code() + ")";
        }
        if (step.leftOut()) {
            return session.text("cli.trace.left-out");
        }
        return step.value() == null ? session.text("cli.trace.empty") : String.valueOf(step.value());
    }
}
