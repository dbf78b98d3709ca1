package crosstie.connector.read;

import crosstie.connector.Changes;
import crosstie.connector.call.Calls;
import crosstie.model.ChangeWay;
import crosstie.model.Filter;
import crosstie.model.Refusal;
import crosstie.model.Watermark;
import crosstie.odata.ODataException;
import crosstie.odata.PageReader;
import crosstie.odata.RowPage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How one query's changes are asked of a system that keeps track (D-51).
 *
 * @param url the request that begins to track; its last page tells the first delta link
 * @param beginning headers of that request
 * @param continuing headers of later ones
 * @param id what addressed a row that is gone
 * @param wanted whether a row that is not gone belongs to the query at all
 * @param completion fills in values that cannot be asked along
 * @param rest the part of the filter that nobody applied
 */
public record Tracking(
        Calls calls,
        Asking asking,
        Selection selection,
        Removals removals,
        String url,
        Map<String, String> beginning,
        Map<String, String> continuing,
        Function<Object[], Object> id,
        Predicate<Object[]> wanted,
        Consumer<List<Object[]>> completion,
        Filter rest,
        Clock clock) {

    /** Reads one page. */
    public interface Asking {
        /** @throws ODataException as it comes */
        RowPage page(String url, Map<String, String> headers, PageReader reader);
    }

    /** A watermark that the system does not take any more leads to a complete read, and the way tells why. */
    public Changes open(ChangeWay way, Optional<Watermark> since) {
        if (since.isEmpty()) {
            return begin(way);
        }
        Optional<String> link = Token.link(since.get());
        if (link.isEmpty()) {
            return begin(ChangeWay.of(way.kind(), "DELTA_OTHER_WAY"));
        }
        try {
            Pages pages = pages(link.get(), continuing, true);
            return new TrackedChanges(this, way, false, pages);
        } catch (Refusal e) {
            // a link to another host is of another environment than the one this connection leads to now
            if (!e.code().equals("DELTA_EXPIRED") && !e.code().equals("LINK_ELSEWHERE")) {
                throw e;
            }
            return begin(new ChangeWay(way.kind(), "DELTA_EXPIRED", e.arguments()));
        }
    }

    private Changes begin(ChangeWay way) {
        return new TrackedChanges(this, way, true, pages(url, beginning, false));
    }

    /** A last page says so itself by its delta link, so that nothing has to be counted. */
    private Pages pages(String first, Map<String, String> headers, boolean mayExpire) {
        PageReader reader = new PageReader(selection.columns());
        Fetch fetch = link -> {
            try {
                return asking.page(link, headers, reader);
            } catch (ODataException e) {
                boolean expired = mayExpire && isExpiry(e);
                throw expired
                        ? Refusal.stopped(e, "DELTA_EXPIRED", calls.failures().host(), e.status(), e.words())
                        : calls.failures().stopped(e);
            }
        };
        return new Pages(calls, fetch, selection, first, null, () -> 0);
    }

    /** Systems word it differently; whatever the reason, a link that is refused never works again. */
    private static boolean isExpiry(ODataException e) {
        return e.status() == 400 || e.status() == 404 || e.status() == 410;
    }
}
