package crosstie.connector.read;

import crosstie.connector.Page;
import crosstie.connector.Source;
import crosstie.connector.call.Calls;
import crosstie.model.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Rows of one query, page by page. */
public final class PagedSource implements Source {
    private final Pages pages;
    private final Selection selection;
    private final Filter rest;
    private boolean closed;

    /** For systems that turn their pages themselves. */
    public PagedSource(Calls calls, Fetch fetch, Selection selection, String first, Filter rest, LongSupplier count) {
        this(new Pages(calls, fetch, selection, first, null, count), selection, rest);
    }

    /** For systems that do not. */
    public PagedSource(
            Calls calls, Fetch fetch, Selection selection, Turning turning, Filter rest, LongSupplier count) {
        this(new Pages(calls, fetch, selection, turning.first(), turning, count), selection, rest);
    }

    private PagedSource(Pages pages, Selection selection, Filter rest) {
        this.pages = pages;
        this.selection = selection;
        this.rest = rest;
    }

    @Override
    public Page next() {
        List<Object[]> rows = closed ? null : pages.next();
        if (rows == null) {
            return null;
        }
        List<Object[]> asked = new ArrayList<>(rows.size());
        rows.forEach(row -> asked.add(selection.asked(row)));
        return new Page(asked, pages.link());
    }

    @Override
    public Filter rest() {
        return rest;
    }

    @Override
    public void close() {
        closed = true;
    }
}
