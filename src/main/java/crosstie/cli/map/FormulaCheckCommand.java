package crosstie.cli.map;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.model.FieldPath;
import crosstie.model.FormulaCheck;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code crosstie formula check FORMULA}: alone, or against the fields of an entity. */
@Command(name = "check")
public final class FormulaCheckCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private FormulaOptions options = new FormulaOptions();

    public FormulaCheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        FormulaCheck check = session.studio().formulas().check(options.formula, options.surroundings(session));
        FormulaText text = new FormulaText(session);
        if (session.json()) {
            session.document(text.documents().check(check));
        } else {
            text.print(options.formula, check.problems());
            if (check.isGood()) {
                String fields = check.paths().stream().map(FieldPath::text).collect(Collectors.joining(", "));
                session.print(session.styled(
                        Style.GOOD,
                        session.text("cli.formula.good", check.type().word(), fields)));
            }
        }
        return check.isGood() ? Exit.COMPLETED : Exit.CHECK;
    }
}
