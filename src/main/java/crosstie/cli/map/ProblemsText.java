package crosstie.cli.map;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Printable;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.model.Advice;
import crosstie.model.Fix;
import crosstie.model.Problem;
import crosstie.model.Severity;
import crosstie.studio.map.Advisor;
import java.util.List;

/** What a check found, for people or as a document, and the exit code that follows. */
final class ProblemsText {
    private final Session session;

    ProblemsText(Session session) {
        this.session = session;
    }

    int finish(List<Advice> found, boolean fixes) {
        List<Problem> problems = found.stream().map(Advice::problem).toList();
        if (session.json()) {
            session.document(session.documents().advice(found));
        } else {
            print(found, fixes);
            session.print(end(problems));
        }
        return count(problems, Severity.ERROR) > 0 ? Exit.CHECK : Exit.COMPLETED;
    }

    /** What was done, and how much is left. */
    int fixed(Advisor.Fixed fixed) {
        if (session.json()) {
            session.document(session.documents().fixed(fixed.made(), fixed.left()));
        } else {
            for (Advice each : fixed.made()) {
                print(each.problem());
                session.print("  "
                        + session.styled(
                                Style.GOOD, Printable.line(sentence(each.fixes().getFirst()))));
            }
            session.print(end(fixed.left().stream().map(Advice::problem).toList()));
        }
        return Exit.COMPLETED;
    }

    /** Fixes are numbered through, so that one number names one. */
    private void print(List<Advice> found, boolean fixes) {
        int n = 0;
        for (Advice each : found) {
            print(each.problem());
            for (Fix fix : each.fixes()) {
                n++;
                if (fixes) {
                    session.print("  " + n + ") " + Printable.line(sentence(fix)));
                }
            }
        }
    }

    private String sentence(Fix fix) {
        return session.sentences().message(fix.sentence(), fix.arguments());
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
