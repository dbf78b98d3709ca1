package crosstie.cli.connect;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Printable;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.model.GuideStep;
import crosstie.studio.connect.Guides;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code crosstie connection guide dataverse|finops|NAME [CONNECTION]}. */
@Command(name = "guide")
public final class ConnectionGuide implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "dataverse|finops|NAME", descriptionKey = "guide-of")
    private String system;

    @Parameters(index = "1", arity = "0..1", paramLabel = "CONNECTION", descriptionKey = "guide-for")
    private String connection;

    public ConnectionGuide(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Guides guides = session.studio().guides();
        Locale language = session.sentences().locale();
        List<GuideStep> steps =
                connection == null ? guides.guide(system, language) : guides.guide(system, connection, language);
        if (session.json()) {
            session.document(session.documents().guide(steps));
        } else {
            for (int i = 0; i < steps.size(); i++) {
                print(i + 1, steps.get(i));
            }
        }
        return Exit.COMPLETED;
    }

    private void print(int number, GuideStep step) {
        session.print(session.styled(Style.NAME, number + ". " + step.title()));
        session.paragraph(step.text());
        if (!step.value().isEmpty()) {
            session.print("   " + Printable.line(step.value()));
        }
        if (!step.provedBy().isEmpty()) {
            session.print(session.styled(Style.FAINT, session.text("cli.guide.proved", step.provedBy())));
        }
        session.print("");
    }
}
