package crosstie.cli.values;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Printable;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Table;
import crosstie.json.MapOut;
import crosstie.model.ReversedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code crosstie map reverse T NAME}: exit 5 where an entry does not come back as it went. */
@Command(name = "reverse")
public final class MapReverse implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "TEMPLATE", descriptionKey = "template-file")
    private String template;

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "map-name")
    private String name;

    public MapReverse(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ReversedMap reversed = session.studio().maps().reversed(template, name);
        if (session.json()) {
            session.document(
                    new MapOut(session.sentences()::message, session.sentences()::remedy).reversed(name, reversed));
        } else {
            print(reversed);
        }
        return reversed.isTwoWay() ? Exit.COMPLETED : Exit.CHECK;
    }

    private void print(ReversedMap reversed) {
        Table table = new Table().text(session.text("cli.map.value")).text(session.text("cli.map.becomes"));
        reversed.map().entries().forEach((value, becomes) -> table.row(value, String.valueOf(becomes)));
        session.print(table);
        reversed.problems()
                .forEach(p -> session.print(Printable.line(session.sentences().message(p))));
    }
}
