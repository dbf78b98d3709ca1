package crosstie.cli.connect;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Printable;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.model.TestStep;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code crosstie connection test CONNECTION}. */
@Command(name = "test")
public final class ConnectionTest implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "CONNECTION", descriptionKey = "connection")
    private String connection;

    public ConnectionTest(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<TestStep> steps = session.studio().connections().test(connection);
        if (session.json()) {
            session.document(session.documents().test(steps));
        } else {
            steps.forEach(this::print);
        }
        return steps.stream().allMatch(TestStep::ok) ? Exit.COMPLETED : Exit.CHECK;
    }

    private void print(TestStep step) {
        String message = Printable.line(session.sentences().message(step.code(), step.arguments()));
        String remedy = session.sentences().remedy(step.code(), step.arguments());
        session.print(mark(step, remedy) + " " + message + "  "
                + session.styled(Style.FAINT, session.number(step.milliseconds()) + " ms"));
        if (!remedy.isEmpty()) {
            session.print("  " + Printable.line(remedy));
        }
    }

    /** What is well and still has something to be done about is a warning. */
    private String mark(TestStep step, String remedy) {
        if (!step.ok()) {
            return session.styled(Style.BAD, "✗");
        }
        return remedy.isEmpty() ? session.styled(Style.GOOD, "✓") : session.styled(Style.WARN, "!");
    }
}
