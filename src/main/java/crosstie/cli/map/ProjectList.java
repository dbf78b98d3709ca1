package crosstie.cli.map;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.cli.kit.Table;
import crosstie.model.Project;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code crosstie project list}. */
@Command(name = "list")
public final class ProjectList implements Callable<Integer> {
    private final Session session;

    public ProjectList(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Project> all = session.studio().projects().list();
        if (session.json()) {
            session.document(session.documents().projects(all));
        } else {
            session.print(table(all));
        }
        return Exit.COMPLETED;
    }

    private Table table(List<Project> all) {
        Table table = new Table()
                .text(session.text("cli.name"))
                .text(session.text("cli.template"))
                .text(session.text("cli.set"))
                .number(session.text("cli.tasks"))
                .number(session.text("cli.fields"));
        for (Project p : all) {
            table.row(
                            p.name(),
                            p.templateId(),
                            p.connectionSet(),
                            session.number(p.design().tasks().size()),
                            session.number(p.design().mappings()))
                    .style(0, Style.NAME);
        }
        return table;
    }
}
