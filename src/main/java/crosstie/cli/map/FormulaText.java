package crosstie.cli.map;

import crosstie.cli.kit.Printable;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.json.FormulaOut;
import crosstie.model.FormulaProblem;
import crosstie.model.Severity;
import java.util.List;

/** What is wrong with a formula, with the part that is meant underlined. */
final class FormulaText {
    private final Session session;

    FormulaText(Session session) {
        this.session = session;
    }

    FormulaOut documents() {
        return new FormulaOut(session.sentences()::message, session.sentences()::remedy);
    }

    void print(String formula, List<FormulaProblem> problems) {
        String line = formula.codePoints().anyMatch(c -> c < ' ') ? "" : Printable.line(formula);
        for (FormulaProblem p : problems) {
            if (line.length() == formula.length()
                    && line.length() <= session.terminal().width()) {
                session.print("  " + line);
                session.print("  " + " ".repeat(Printable.width(line.substring(0, p.start())))
                        + session.styled(style(p), "^".repeat(Math.max(1, p.end() - p.start()))));
            }
            session.print(session.styled(style(p), session.text("cli.severity." + p.severity())) + ": "
                    + Printable.line(session.sentences().message(p.code(), p.arguments())) + " (" + p.code() + ")");
            session.print("  " + Printable.line(session.sentences().remedy(p.code(), p.arguments())));
        }
    }

    private static Style style(FormulaProblem p) {
        return p.severity() == Severity.ERROR ? Style.BAD : Style.WARN;
    }
}
