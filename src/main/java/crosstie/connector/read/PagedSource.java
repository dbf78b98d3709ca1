package crosstie.connector.read;

import crosstie.connector.Page;
import crosstie.connector.Source;
import crosstie.connector.call.Calls;
import crosstie.model.Filter;
import crosstie.model.Refusal;
import crosstie.odata.PageReader;
import crosstie.odata.RowPage;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;

/** Follows next links as they come, with the headers of the first request (D-17, F-18). */
public final class PagedSource implements Source {
    private final Calls calls;
    private final Map<String, String> headers;
    private final Selection selection;
    private final PageReader reader;
    private final Filter rest;
    private final Turning turning;
    private final Set<UUID> seen = new HashSet<>();
    private long rows;
    private String next;

    /** Turns pages where the system does not: asks for so many rows at a time, those before them skipped. */
    public record Turning(int size, LongFunction<String> url) {}

    /** For systems that keep to the page size they are asked for. */
    public PagedSource(Calls calls, String url, Map<String, String> headers, Selection selection, Filter rest) {
        this(calls, url, headers, selection, rest, null);
    }

    /** @param turning null for a system that turns its pages itself */
    public PagedSource(
            Calls calls, String url, Map<String, String> headers, Selection selection, Filter rest, Turning turning) {
        this.turning = turning;
        this.calls = calls;
        this.headers = headers;
        this.selection = selection;
        this.reader = new PageReader(selection.columns());
        this.rest = rest;
        this.next = url;
    }

    @Override
    public Page next() {
        if (next == null) {
            return null;
        }
        RowPage page = calls.read(next, headers, reader);
        for (int i = 0; i < page.rows().size(); i++) {
            Object[] row = page.rows().get(i);
            selection.finish(row);
            page.rows().set(i, selection.asked(row));
        }
        rows += page.rows().size();
        next = unseen(page.nextLink() == null ? turned(page) : page.nextLink());
        return new Page(page.rows(), next);
    }

    /** A short page is the last one. */
    private String turned(RowPage page) {
        return turning == null || page.rows().size() < turning.size ? null : turning.url.apply(rows);
    }

    /** A link met before would lead in a circle. Only its digest is kept: a cookie is long and there may be thousands. */
    private String unseen(String link) {
        if (link != null && !seen.add(UUID.nameUUIDFromBytes(link.getBytes(StandardCharsets.UTF_8)))) {
            throw Refusal.stopped("PAGING_LOOP", calls.failures().host());
        }
        return link;
    }

    @Override
    public Filter rest() {
        return rest;
    }

    @Override
    public void close() {
        next = null;
    }
}
