package crosstie.sandbox.sales;

import crosstie.sandbox.http.Uris;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paging cookie of a tracked read, spelt as D-17 has it and read back in that spelling only.
 *
 * @param version what the database stood at when the first page was read
 * @param after the place or version to go on after
 * @param deletions whether deletions have begun
 */
record TrackingCookie(int page, long version, long after, boolean deletions) {
    private static final Pattern OUTER = Pattern.compile("%3Ccookie%20pagenumber=%22([0-9]{1,9})%22%20pagingcookie=%22"
            + "((?:[0-9A-Za-z._-]|%25[0-9a-f]{2}){1,1000})%22%20istracking=%22True%22%20/%3E");
    private static final Pattern INNER = Pattern.compile(
            "<cookie page=\"[0-9]{1,9}\" version=\"([0-9]{1,18})\" after=\"(-?[0-9]{1,18})\" deletions=\"(true|false)\" />");

    String write() {
        String inner = "<cookie page=\"" + (page - 1) + "\" version=\"" + version + "\" after=\"" + after
                + "\" deletions=\"" + deletions + "\" />";
        return "%3Ccookie%20pagenumber=%22" + page + "%22%20pagingcookie=%22" + Cookie.twice(inner)
                + "%22%20istracking=%22True%22%20/%3E";
    }

    /** @param raw as it stands in the address, undecoded */
    static TrackingCookie read(String raw) {
        Matcher outer = OUTER.matcher(raw);
        if (!outer.matches()) throw Cookie.malformed();
        Matcher inner = INNER.matcher(Uris.decode(Uris.decode(outer.group(2), false), false));
        if (!inner.matches()) throw Cookie.malformed();
        return new TrackingCookie(
                Integer.parseInt(outer.group(1)),
                Long.parseLong(inner.group(1)),
                Long.parseLong(inner.group(2)),
                Boolean.parseBoolean(inner.group(3)));
    }
}
