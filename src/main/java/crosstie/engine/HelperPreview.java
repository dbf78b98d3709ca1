package crosstie.engine;

import crosstie.connector.RowWrite;
import crosstie.connector.SinkAround;
import crosstie.connector.WriteAnswer;
import crosstie.connector.WritePlan;
import java.util.List;

/** Rows that lookups look for, in a preview: found from now on, and sent nowhere. */
final class HelperPreview extends SinkAround {
    private final WritePlan plan;
    private final Overlay overlay;

    HelperPreview(WritePlan plan, Overlay overlay) {
        super(new PreviewSink());
        this.plan = plan;
        this.overlay = overlay;
    }

    @Override
    public List<WriteAnswer> send(List<RowWrite> rows) {
        String field = plan.columns().getFirst().name();
        rows.forEach(row -> overlay.note(plan.entity().collection(), field, row.values()[0]));
        return sink.send(rows);
    }
}
