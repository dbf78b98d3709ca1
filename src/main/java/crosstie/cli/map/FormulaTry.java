package crosstie.cli.map;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Printable;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.json.FormulaOut;
import crosstie.model.FormulaTrial;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crosstie formula try FORMULA --row JSON}: what it gives for one row. */
@Command(name = "try")
public final class FormulaTry implements Callable<Integer> {
    private final Session session;

    @Mixin
    private FormulaOptions options = new FormulaOptions();

    @Option(names = "--row", paramLabel = "JSON", descriptionKey = "formula-row", defaultValue = "{}")
    private String row;

    public FormulaTry(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Map<String, Object> values = FormulaOut.row(row);
        FormulaTrial trial = session.studio().formulas().tryOn(options.formula, options.surroundings(session), values);
        FormulaText text = new FormulaText(session);
        if (session.json()) {
            session.document(text.documents().trial(trial));
        } else {
            text.print(options.formula, trial.problems());
            if (trial.isGood()) {
                session.print(
                        trial.value() == null
                                ? session.styled(Style.FAINT, session.text("cli.formula.nothing"))
                                : Printable.line(trial.value()));
            }
        }
        return trial.isGood() ? Exit.COMPLETED : Exit.CHECK;
    }
}
