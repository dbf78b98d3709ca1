package crosstie.connector.read;

import crosstie.connector.call.Calls;
import crosstie.model.Refusal;
import crosstie.odata.RowPage;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Follows next links as they come (D-17, F-18) and does not believe a page that looks wrong: one that leads back, came before, is shorter
 * than those before it, or ends before all rows came is asked for once more. Rows that came before are dropped.
 */
final class Pages {
    private static final int MOST_AGAIN = 3;

    private final Calls calls;
    private final Fetch fetch;
    private final Selection selection;
    private final Turning turning;
    private final LongSupplier count;
    private final Repeats repeats;
    private final Set<UUID> seen = new HashSet<>();
    private boolean shortByNature;
    private int longest;
    private int pages;
    private long rows;
    private String next;
    private String beforeLast;
    private String deltaLink;

    /**
     * @param turning null for a system that turns its pages itself
     * @param count how many rows there should be; -1 when nobody knows
     */
    Pages(Calls calls, Fetch fetch, Selection selection, String first, Turning turning, LongSupplier count) {
        this.calls = calls;
        this.fetch = fetch;
        this.selection = selection;
        this.turning = turning;
        this.count = count;
        this.repeats = new Repeats(selection.identity());
        this.next = first;
        seen.add(digest(first));
    }

    /** Rows of the next page, finished, with all their slots; null after the last. */
    List<Object[]> next() {
        if (next == null) {
            return null;
        }
        Read read = settled(read(next));
        if (turning != null) {
            turning.came(read.page.rows().size());
        }
        longest = Math.max(longest, read.page.rows().size());
        pages++;
        beforeLast = read.url;
        deltaLink = read.page.deltaLink();
        next = read.page.nextLink() != null ? calls.link(read.page.nextLink()) : turned();
        if (next != null) {
            seen.add(digest(next));
        }
        List<Object[]> fresh = repeats.fresh(read.page.rows());
        rows += fresh.size();
        return fresh;
    }

    /** What follows the page read last; null when it was the last. */
    String link() {
        return next;
    }

    /** Where changes go on from, as the last page told; null when it did not. */
    String deltaLink() {
        return deltaLink;
    }

    private record Read(String url, RowPage page) {}

    private Read read(String url) {
        RowPage page = fetch.page(url);
        page.rows().forEach(selection::finish);
        return new Read(url, page);
    }

    private String turned() {
        return turning == null ? null : turning.next();
    }

    private Read settled(Read first) {
        Read read = first;
        if (turning != null && turning.isAtOverlap() && !repeats.follows(read.page.rows())) {
            read = read(turning.fromFurtherBack());
        }
        if (!isDoubtful(read.page)) {
            return read;
        }
        Read second = read(read.url);
        shortByNature |= isShort(read.page) && isShort(second.page);
        read = better(read, second);
        // what is certainly wrong is asked for some more times, since whatever stands between us and the system may be
        // wrong twice
        for (int again = 0; again < MOST_AGAIN && isCertainlyWrong(read.page); again++) {
            read = better(read, read(read.url));
        }
        return leadsBack(read.page) ? around() : read;
    }

    private Read better(Read one, Read other) {
        boolean worse = leadsBack(other.page)
                || repeats.isRepeated(other.page.rows())
                || other.page.rows().size() < one.page.rows().size();
        boolean wrong = leadsBack(one.page) || repeats.isRepeated(one.page.rows());
        return worse && !wrong ? one : other;
    }

    private boolean isCertainlyWrong(RowPage page) {
        return leadsBack(page) || repeats.isRepeated(page.rows()) || missing(page) > 0;
    }

    /** Out of a circle by the link of the page before, which may have been wrong only once. */
    private Read around() {
        String link = beforeLast == null ? null : fetch.page(beforeLast).nextLink();
        beforeLast = null;
        if (link == null || !seen.add(digest(calls.link(link)))) {
            throw Refusal.stopped("PAGING_LOOP", calls.failures().host());
        }
        return settled(read(calls.link(link)));
    }

    private boolean isDoubtful(RowPage page) {
        return leadsBack(page) || repeats.isRepeated(page.rows()) || isShort(page) || endsEarly(page);
    }

    /** Only a digest is kept of links met before: a cookie is long and there may be thousands. */
    private boolean leadsBack(RowPage page) {
        return page.nextLink() != null && seen.contains(digest(calls.link(page.nextLink())));
    }

    /** Services fill their pages, but for the last one; those that never do are found out once. */
    private boolean isShort(RowPage page) {
        return page.nextLink() != null && !shortByNature && page.rows().size() < longest;
    }

    /** The last page, and rows are missing, or nobody can say whether they are and there were others before. */
    private boolean endsEarly(RowPage page) {
        long missing = missing(page);
        return missing > 0 || missing < 0 && pages > 0;
    }

    /** Rows that should still come after what seems to be the last page; 0 for none, -1 when nobody knows. */
    private long missing(RowPage page) {
        boolean last = page.nextLink() == null
                && (turning == null || turning.wouldEnd(page.rows().size()));
        if (!last) {
            return 0;
        }
        long there = count.getAsLong();
        return there < 0 ? -1 : Math.max(0, there - rows - repeats.unseen(page.rows()));
    }

    private UUID digest(String link) {
        return UUID.nameUUIDFromBytes(calls.addressOf(link).getBytes(StandardCharsets.UTF_8));
    }
}
