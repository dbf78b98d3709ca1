package crosstie.connector.read;

import crosstie.connector.ChangePage;
import crosstie.connector.Changes;
import crosstie.model.ChangeWay;
import crosstie.model.Filter;
import crosstie.model.Refusal;
import crosstie.model.Watermark;
import java.util.ArrayList;
import java.util.List;

/** Changes as the system itself tells them. The first page is read at once: it shows whether the watermark is still taken. */
final class TrackedChanges implements Changes {
    private final Tracking tracking;
    private final ChangeWay way;
    private final boolean complete;
    private final Pages pages;
    private List<Object[]> ahead;
    private Watermark watermark;

    TrackedChanges(Tracking tracking, ChangeWay way, boolean complete, Pages pages) {
        this.tracking = tracking;
        this.way = way;
        this.complete = complete;
        this.pages = pages;
        this.ahead = pages.next();
    }

    @Override
    public ChangeWay way() {
        return way;
    }

    @Override
    public boolean isComplete() {
        return complete;
    }

    @Override
    public ChangePage next() {
        List<Object[]> page = ahead == null ? pages.next() : ahead;
        ahead = null;
        if (page == null) {
            end();
            return null;
        }
        List<Object[]> rows = new ArrayList<>(page.size());
        List<Object> gone = new ArrayList<>();
        for (Object[] row : page) {
            if (tracking.removals().isGone(row)) {
                gone.add(tracking.id().apply(row));
            } else if (tracking.wanted().test(row)) {
                rows.add(row);
            }
        }
        tracking.completion().accept(rows);
        rows.replaceAll(tracking.selection()::asked);
        return new ChangePage(rows, gone);
    }

    /** Without a delta link it was not the last page. */
    private void end() {
        if (pages.deltaLink() == null) {
            throw Refusal.stopped(
                    "DELTA_LINK_MISSING", tracking.calls().failures().host());
        }
        watermark = Token.link(pages.deltaLink(), tracking.clock().instant());
    }

    @Override
    public Filter rest() {
        return tracking.rest();
    }

    @Override
    public Watermark watermark() {
        if (watermark == null) {
            throw new IllegalStateException("pages are left");
        }
        return watermark;
    }

    @Override
    public void close() {
        ahead = List.of();
    }
}
