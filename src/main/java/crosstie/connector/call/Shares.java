package crosstie.connector.call;

import crosstie.model.Connection;
import crosstie.model.Refusal;

/** The {@code share} setting of a connection: percent of the system's limits that may be used, so that the rest is left to people. */
final class Shares {
    private Shares() {}

    /** @throws Refusal usage, {@code SHARE_WRONG} */
    static int of(Connection connection) {
        String text = connection.setting("share").strip();
        String digits =
                text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
        if (text.isEmpty()) {
            return 100;
        }
        boolean number = digits.length() <= 3 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int share = number && !digits.isEmpty() ? Integer.parseInt(digits) : 0;
        if (share < 1 || share > 100) {
            throw Refusal.usage("SHARE_WRONG", text);
        }
        return share;
    }
}
