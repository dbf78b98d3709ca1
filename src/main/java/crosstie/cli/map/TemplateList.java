package crosstie.cli.map;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.cli.kit.Table;
import crosstie.model.TemplateName;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code crosstie template list}. */
@Command(name = "list")
public final class TemplateList implements Callable<Integer> {
    private final Session session;

    public TemplateList(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<TemplateName> all = session.studio().templates().list();
        if (session.json()) {
            session.document(session.documents().templates(all));
        } else {
            session.print(table(all));
        }
        return Exit.COMPLETED;
    }

    private Table table(List<TemplateName> all) {
        Table table = new Table()
                .text(session.text("cli.template.id"))
                .text(session.text("cli.name"))
                .text(session.text("cli.version"))
                .text(session.text("cli.direction"))
                .number(session.text("cli.tasks"))
                .number(session.text("cli.fields"))
                .text(session.text("cli.own"));
        for (TemplateName t : all) {
            table.row(
                            t.id(),
                            t.name(),
                            t.version(),
                            t.source() + " → " + t.destination(),
                            session.number(t.tasks()),
                            session.number(t.mappings()),
                            t.own() ? session.text("cli.own.yes") : "")
                    .style(0, Style.NAME);
        }
        return table;
    }
}
