package crosstie.engine;

import crosstie.model.Outcome;
import crosstie.model.RunError;
import crosstie.model.Stage;

/** The ends a row can come to. */
final class Fates {
    private Fates() {}

    static void reject(Row row, RunError error) {
        row.fate = new Outcome.Rejected(error);
    }

    static void reject(Row row, Stage stage, String code, String field, Object... arguments) {
        reject(row, RunError.of(stage, code, field, arguments));
    }

    static void holdBack(Row row, String why) {
        row.fate = new Outcome.Filtered(why);
    }

    static void unchanged(Row row) {
        row.fate = Outcome.UNCHANGED;
    }
}
