package crosstie.cli.move;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Printable;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.model.MergedPart;
import crosstie.model.Upgrade;
import crosstie.studio.map.Upgrades;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crosstie template upgrade PROJECT}. */
@Command(name = "upgrade")
public final class TemplateUpgrade implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "project-name")
    private String project;

    @Option(names = "--to", paramLabel = "T", descriptionKey = "upgrade-to")
    private String to;

    @Option(names = "--plan", descriptionKey = "import-plan")
    private boolean plan;

    @Option(names = "--take", paramLabel = "[WHERE=]mine|theirs", descriptionKey = "upgrade-take")
    private List<String> takes = List.of();

    public TemplateUpgrade(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Upgrades upgrades = session.studio().upgrades();
        Upgrade found = plan ? upgrades.plan(project, to, takes) : upgrades.carryOut(project, to, takes);
        if (session.json()) {
            session.document(session.designs().upgrade(found));
        } else {
            found.parts().forEach(this::print);
            session.print(end(found));
        }
        return found.conflicts() > 0 && !plan ? Exit.CHECK : Exit.COMPLETED;
    }

    private void print(MergedPart p) {
        Style style = p.verdict() == MergedPart.Verdict.CONFLICT ? Style.BAD : Style.BOLD;
        String verdict = session.styled(style, session.text("cli.upgrade." + p.verdict()));
        session.print(verdict + " " + Printable.line(p.where()));
        value("cli.upgrade.base", p.base());
        value("cli.upgrade.mine", p.mine());
        value("cli.upgrade.theirs", p.theirs());
    }

    private void value(String key, String text) {
        if (!text.isEmpty()) {
            session.print("    " + session.text(key, Printable.line(ChangesText.cut(text))));
        }
    }

    private String end(Upgrade u) {
        if (u.conflicts() > 0) {
            return session.text(
                    "cli.upgrade.conflicts",
                    session.number(u.conflicts()),
                    u.project().name());
        }
        String key = u.saved() ? "cli.upgrade.saved" : "cli.upgrade.planned";
        return session.text(
                key,
                u.project().name(),
                u.template(),
                u.to(),
                session.number(u.parts().size()));
    }
}
