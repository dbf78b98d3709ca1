package crosstie.connector.read;

import crosstie.connector.ChangePage;
import crosstie.connector.Changes;
import crosstie.connector.Page;
import crosstie.connector.Source;
import crosstie.model.ChangeWay;
import crosstie.model.Filter;
import crosstie.model.Watermark;
import java.util.List;

/** Changes found by reading rows the plain way: all of them, or those changed since a time. Deleted rows do not come. */
final class PlainChanges implements Changes {
    private final Source source;
    private final ChangeWay way;
    private final boolean complete;
    private final Watermark following;
    private boolean ended;

    /** @param following taken before the first row was read, so that what changes meanwhile comes again */
    PlainChanges(Source source, ChangeWay way, boolean complete, Watermark following) {
        this.source = source;
        this.way = way;
        this.complete = complete;
        this.following = following;
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
        Page page = source.next();
        ended = page == null;
        return ended ? null : new ChangePage(page.rows(), List.of());
    }

    @Override
    public Filter rest() {
        return source.rest();
    }

    @Override
    public Watermark watermark() {
        if (!ended) {
            throw new IllegalStateException("pages are left");
        }
        return following;
    }

    @Override
    public void close() {
        source.close();
    }
}
