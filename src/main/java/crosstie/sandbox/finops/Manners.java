package crosstie.sandbox.finops;

import java.util.Map;

/**
 * How this server writes where no source settles it.
 *
 * @param staleIsConflict a stale If-Match is answered by the words of F-32 with 400, in place of 412 (switch {@code finopsStale}: 400)
 * @param duplicate status of a POST of an existing key (switch {@code finopsDuplicate}: 400 or 500)
 * @param goesOn whether a batch heeds {@code odata.continue-on-error} (switch {@code finopsContinue}: honoured or ignored)
 */
record Manners(boolean staleIsConflict, int duplicate, boolean goesOn) {
    /** @param by switches by name */
    static Manners of(Map<String, String> by) {
        return new Manners(
                by.getOrDefault("finopsStale", "412").equals("400"),
                Integer.parseInt(by.getOrDefault("finopsDuplicate", "400")),
                by.getOrDefault("finopsContinue", "honoured").equals("honoured"));
    }
}
