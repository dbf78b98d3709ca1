package crosstie.sandbox.query;

import crosstie.sandbox.data.Table;

/** A place in a table that moves from row to row, so that a scan makes no object per row. */
public final class Cursor {
    public final Table table;
    public int slot;

    public Cursor(Table table) {
        this.table = table;
    }

    public Cursor(Table table, int slot) {
        this.table = table;
        this.slot = slot;
    }

    public Object cell(int column) {
        return table.cell(slot, column);
    }
}
