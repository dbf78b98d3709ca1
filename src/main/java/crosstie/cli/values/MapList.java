package crosstie.cli.values;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.cli.kit.Table;
import crosstie.json.MapOut;
import crosstie.model.ValueMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code crosstie map list T}. */
@Command(name = "list")
public final class MapList implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "TEMPLATE", descriptionKey = "template-file")
    private String template;

    public MapList(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Map<String, ValueMap> maps = session.studio().maps().list(template);
        if (session.json()) {
            session.document(new MapOut(session.sentences()::message, session.sentences()::remedy).list(maps));
            return Exit.COMPLETED;
        }
        Table table = new Table()
                .text(session.text("cli.name"))
                .number(session.text("cli.map.entries"))
                .text(session.text("cli.map.empty"))
                .text(session.text("cli.map.otherwise"));
        maps.forEach((name, map) -> table.row(
                        name,
                        session.number(map.entries().size()),
                        map.empty() == null ? "" : String.valueOf(map.empty()),
                        otherwise(map.otherwise()))
                .style(0, Style.NAME));
        session.print(table);
        return Exit.COMPLETED;
    }

    private static String otherwise(ValueMap.Otherwise rule) {
        return switch (rule) {
            case ValueMap.Otherwise.Fail f -> "fail";
            case ValueMap.Otherwise.Keep k -> "keep";
            case ValueMap.Otherwise.Clear c -> "clear";
            case ValueMap.Otherwise.Value v -> String.valueOf(v.value());
        };
    }
}
