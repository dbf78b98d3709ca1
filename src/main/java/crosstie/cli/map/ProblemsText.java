package crosstie.cli.map;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Printable;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.model.Problem;
import crosstie.model.Severity;
import java.util.List;

/** What a check found, for people or as a document, and the exit code that follows. */
final class ProblemsText {
    private final Session session;

    ProblemsText(Session session) {
        this.session = session;
    }

    int finish(List<Problem> problems) {
        if (session.json()) {
            session.document(session.documents().problems(problems));
        } else {
            problems.forEach(this::print);
            session.print(end(problems));
        }
        return count(problems, Severity.ERROR) > 0 ? Exit.CHECK : Exit.COMPLETED;
    }

    private void print(Problem p) {
        String severity = session.text("cli.severity." + p.severity());
        String where = p.where().isEmpty() ? "" : " " + Printable.line(p.where());
        session.print(session.styled(style(p.severity()), severity) + where + ": "
                + Printable.line(session.sentences().message(p)) + " (" + p.code() + ")");
        String remedy = session.sentences().remedy(p);
        if (!remedy.isEmpty()) {
            session.print("  " + Printable.line(remedy));
        }
    }

    private String end(List<Problem> problems) {
        long errors = count(problems, Severity.ERROR);
        long warnings = count(problems, Severity.WARNING);
        return errors + warnings == 0
                ? session.styled(Style.GOOD, session.text("cli.check.good"))
                : session.text("cli.check.end", session.number(errors), session.number(warnings));
    }

    private static long count(List<Problem> problems, Severity severity) {
        return problems.stream().filter(p -> p.severity() == severity).count();
    }

    private static Style style(Severity severity) {
        return switch (severity) {
            case ERROR -> Style.BAD;
            case WARNING -> Style.WARN;
            case INFO -> Style.FAINT;
        };
    }
}
