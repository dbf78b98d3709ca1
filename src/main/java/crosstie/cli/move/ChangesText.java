package crosstie.cli.move;

import crosstie.cli.kit.Printable;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.model.DesignChange;
import java.util.List;

/** Differences between two designs, for people: one line a row, and one for each member of it that is another now. */
final class ChangesText {
    private static final int LONGEST = 200;

    private final Session session;

    ChangesText(Session session) {
        this.session = session;
    }

    void print(List<DesignChange> changes) {
        for (DesignChange c : changes) {
            session.print(session.styled(style(c.kind()), sign(c.kind())) + " " + Printable.line(c.where()));
            if (c.fields().isEmpty()) {
                values("", c.before(), c.after());
            }
            c.fields().forEach(f -> values(f.name() + ": ", f.before(), f.after()));
        }
    }

    private void values(String name, String before, String after) {
        String old = before.isEmpty() ? "" : cut(before);
        String now = after.isEmpty() ? "" : cut(after);
        String arrow = before.isEmpty() || after.isEmpty() ? "" : " → ";
        session.print("    " + Printable.line(name + old + arrow + now));
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String sign(DesignChange.Kind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
            case MOVED -> "^";
        };
    }

    private static Style style(DesignChange.Kind kind) {
        return switch (kind) {
            case ADDED -> Style.GOOD;
            case REMOVED -> Style.BAD;
            case CHANGED, MOVED -> Style.WARN;
        };
    }
}
