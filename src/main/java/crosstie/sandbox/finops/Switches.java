package crosstie.sandbox.finops;

import crosstie.sandbox.query.Dialect;
import java.util.Map;

/**
 * How this server behaves where real ones differ. Names and what is usual:
 *
 * <ul>
 *   <li>{@code nextLink} skip: next links by {@code $skip} and the other options, or by {@code skiptoken} (F-18)
 *   <li>{@code pageSize} 10000: rows of an answer; older servers have 1,000 (F-18)
 *   <li>{@code contains} no: whether {@code contains()} and its kin are taken in filters (F-16)
 *   <li>{@code missingRow} empty: what a keyed read of no row answers beside 404: nothing, or {@code json} (F-24)
 * </ul>
 */
record Switches(Map<String, String> all) {
    private String by(String name, String usual) {
        return all.getOrDefault(name, usual);
    }

    boolean linksByToken() {
        return by("nextLink", "skip").equals("skiptoken");
    }

    int pageSize() {
        return Integer.parseInt(by("pageSize", "10000"));
    }

    Dialect dialect() {
        return by("contains", "no").equals("yes") ? Dialect.FINOPS_WITH_FUNCTIONS : Dialect.FINOPS;
    }

    Refused missingRow() {
        return by("missingRow", "empty").equals("json") ? Refused.missingInWords() : Refused.missing();
    }
}
