package crosstie.connector.read;

import crosstie.odata.Url;
import java.util.ArrayList;
import java.util.List;

/** Conditions joined into {@code or} chains that fit into a URL. */
final class KeyChunks {
    /** Servers give up on very long chains before the URL is too long. */
    private static final int MOST_COMPARISONS = 120;
    /** {@code or} with its blanks, percent-encoded. */
    private static final int OR = 8;

    private KeyChunks() {}

    /**
     * @param room characters for a chain, percent-encoded
     * @param comparisons in each condition
     */
    static List<String> of(List<String> conditions, int room, int comparisons) {
        int most = Math.max(1, MOST_COMPARISONS / comparisons);
        List<String> chains = new ArrayList<>();
        List<String> some = new ArrayList<>();
        int used = 0;
        for (String condition : conditions) {
            int size = Url.value(condition).length() + OR;
            if (!some.isEmpty() && (used + size > room || some.size() == most)) {
                chains.add(String.join(" or ", some));
                some.clear();
                used = 0;
            }
            some.add(condition);
            used += size;
        }
        if (!some.isEmpty()) {
            chains.add(String.join(" or ", some));
        }
        return chains;
    }
}
