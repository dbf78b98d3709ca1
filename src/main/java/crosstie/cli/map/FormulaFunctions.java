package crosstie.cli.map;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.cli.kit.Table;
import crosstie.model.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code crosstie formula functions [WORDS]}. */
@Command(name = "functions")
public final class FormulaFunctions implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0..*", paramLabel = "WORDS", descriptionKey = "formula-words")
    private List<String> words = new ArrayList<>();

    public FormulaFunctions(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Signature> found = session.studio().formulas().functions().stream()
                .filter(this::isMeant)
                .toList();
        if (session.json()) {
            session.document(new FormulaText(session).documents().functions(found));
            return Exit.COMPLETED;
        }
        Table table = new Table().text(session.text("cli.formula.function")).text(session.text("cli.formula.does"));
        found.forEach(s -> table.row(s.text(), session.text(s.label())).style(0, Style.NAME));
        if (!table.isEmpty()) {
            session.print(table);
        }
        session.print(session.text("cli.formula.functions", session.number(found.size())));
        return Exit.COMPLETED;
    }

    private boolean isMeant(Signature s) {
        String text = (s.text() + " " + session.text(s.label())).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(w -> text.contains(w.toLowerCase(Locale.ROOT)));
    }
}
