package crosstie.transform.logic;

import crosstie.transform.Letters;
import crosstie.transform.OneValue;
import crosstie.transform.ValueProblem;

/** What counts as yes and no. */
public final class Truth {
    private Truth() {}

    /** @throws ValueProblem {@code NOT_YES_OR_NO} */
    public static boolean of(Object value) {
        if (value instanceof Boolean b) {
            return b;
        }
        return switch (Letters.lower(OneValue.text(value).strip())) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw new ValueProblem("NOT_YES_OR_NO", value);
        };
    }
}
