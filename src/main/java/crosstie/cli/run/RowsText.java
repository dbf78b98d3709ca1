package crosstie.cli.run;

import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.cli.kit.Table;
import crosstie.model.FieldChange;
import crosstie.model.FiredRule;
import crosstie.model.RowChange;
import java.util.List;

/** Rows of a preview for people: what would become of each, field by field. */
public final class RowsText {
    private final Session session;

    public RowsText(Session session) {
        this.session = session;
    }

    void print(List<RowChange> rows) {
        rows.forEach(r -> print(r, Integer.MAX_VALUE));
    }

    /** @param most fields shown; a line tells how many are left out */
    public void print(RowChange row, int most) {
        Table head = new Table().text("").text("").text("").row(action(row), row.key(), row.title());
        head.style(0, style(row.action())).style(1, Style.BOLD);
        session.print(head);
        if (row.error() != null) {
            session.print("    " + session.sentences().message(row.error()));
        } else if (row.why() != null && !row.why().isEmpty()) {
            session.print("    " + session.text(row.why()));
        }
        fields(row.fields(), most);
        for (FieldChange f : row.left()) {
            session.print("    " + session.text("cli.rule.left", f.name()) + "  " + rule(f.rule()));
        }
    }

    /** Which empty rule decided. */
    private String rule(FiredRule rule) {
        return session.text(
                "cli.rule", session.text("cli.kind." + rule.when().word()), session.text("cli.then." + rule.then()));
    }

    private void fields(List<FieldChange> fields, int most) {
        Table table = new Table().text("").text("").text("");
        for (FieldChange f : fields.subList(0, Math.min(most, fields.size()))) {
            String values = f.old() == null ? value(f.now()) : value(f.old()) + " → " + value(f.now());
            table.row("   ", f.name(), f.rule() == null ? values : values + "  " + rule(f.rule()));
            table.style(1, Style.FAINT);
        }
        if (!table.isEmpty()) {
            session.print(table);
        }
        if (fields.size() > most) {
            session.print("    " + session.text("cli.rows.more", fields.size() - most));
        }
    }

    private String value(String text) {
        return text == null || text.isEmpty() ? session.text("cli.empty") : text;
    }

    private String action(RowChange row) {
        return session.text("cli.action." + row.action());
    }

    private static Style style(RowChange.Action action) {
        return switch (action) {
            case CREATE -> Style.GOOD;
            case UPDATE -> Style.NAME;
            case UNCHANGED, FILTERED -> Style.FAINT;
            case REJECTED -> Style.BAD;
        };
    }
}
