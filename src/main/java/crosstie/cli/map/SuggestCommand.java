package crosstie.cli.map;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.cli.kit.Table;
import crosstie.model.FieldMapping;
import crosstie.model.Suggestion;
import crosstie.model.TransformStep;
import crosstie.studio.map.Suggestions;
import crosstie.studio.map.Suggestions.Found;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code crosstie suggest T --task N}: mappings that could be drawn, and with {@code --accept} draws them. */
@Command(name = "suggest")
public final class SuggestCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "T", descriptionKey = "template")
    private String template;

    @Option(names = "--task", paramLabel = "NAME", defaultValue = "", descriptionKey = "suggest-task")
    private String task;

    @Mixin
    private BetweenOptions systems = new BetweenOptions();

    private double above = 0.5;

    @Option(names = "--accept", descriptionKey = "suggest-accept")
    private boolean accept;

    public SuggestCommand(Session session) {
        this.session = session;
    }

    @Option(names = "--above", paramLabel = "0..1", descriptionKey = "suggest-above")
    void above(double least) {
        if (!(least >= 0 && least <= 1)) {
            throw new TypeConversionException(String.valueOf(least));
        }
        above = least;
    }

    @Override
    public Integer call() {
        Suggestions suggestions = session.studio().suggestions();
        List<Found> found = suggestions.of(template, task, systems.between(), above);
        if (accept) {
            suggestions.accept(template, found);
        }
        if (session.json()) {
            session.document(session.documents()
                    .document(Map.of(
                            "accepted",
                            accept,
                            "tasks",
                            found.stream().map(this::document).toList())));
        } else {
            found.forEach(this::print);
            int all = found.stream().mapToInt(f -> f.suggestions().size()).sum();
            session.print(session.text(accept ? "cli.suggest.accepted" : "cli.suggest.found", session.number(all)));
        }
        return Exit.COMPLETED;
    }

    private void print(Found found) {
        session.print(session.styled(Style.BOLD, crosstie.cli.kit.Printable.line(found.task())));
        Table table = new Table()
                .number(session.text("cli.suggest.score"))
                .text(session.text("cli.design.from"))
                .text(session.text("cli.design.steps"))
                .text(session.text("cli.design.to"))
                .text(session.text("cli.reason"));
        for (Suggestion s : found.suggestions()) {
            table.row(
                    Math.round(100 * s.score()) + " %",
                    from(s.mapping()),
                    s.mapping().steps().stream().map(TransformStep::id).collect(Collectors.joining(" › ")),
                    s.mapping().to().text(),
                    s.reasons().stream().map(this::reason).collect(Collectors.joining(" ")));
        }
        session.print(table);
    }

    private String reason(Suggestion.Reason reason) {
        return session.sentences().message(reason.code(), reason.arguments());
    }

    private static String from(FieldMapping mapping) {
        return mapping.source().paths().getFirst().text();
    }

    private Map<String, Object> document(Found found) {
        return Map.of(
                "task",
                found.task(),
                "suggestions",
                found.suggestions().stream().map(this::document).toList());
    }

    private Map<String, Object> document(Suggestion s) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("from", from(s.mapping()));
        m.put("to", s.mapping().to().text());
        m.put("score", s.score());
        m.put(
                "steps",
                s.mapping().steps().stream()
                        .map(step -> Map.of(step.id(), step.arguments()))
                        .toList());
        m.put(
                "reasons",
                s.reasons().stream()
                        .map(r -> Map.of("code", r.code(), "message", reason(r)))
                        .toList());
        return m;
    }
}
