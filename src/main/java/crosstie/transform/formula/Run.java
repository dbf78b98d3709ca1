package crosstie.transform.formula;

import crosstie.transform.ValueProblem;

/** One evaluation: the row, and what it may still cost. Long texts are counted each time they are read or written, short ones never. */
final class Run {
    final Object[] row;
    private int left = Limits.WORK;

    Run(Object[] row) {
        this.row = row;
    }

    /** The value itself, counted. */
    Object counted(Object value) {
        if (value instanceof String s && s.length() > Limits.FREE) {
            spend(s.length());
        }
        return value;
    }

    /** @throws ValueProblem {@code FORMULA_TOO_COSTLY} */
    void spend(long characters) {
        if (characters > left) {
            throw new ValueProblem("FORMULA_TOO_COSTLY", Limits.WORK);
        }
        left -= (int) characters;
    }
}
