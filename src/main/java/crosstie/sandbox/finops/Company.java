package crosstie.sandbox.finops;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.http.Request;
import crosstie.sandbox.http.Uris;

/**
 * Which rows a request sees (F-20).
 *
 * @param all whether it asked for all companies; otherwise only the caller's own
 */
record Company(boolean all, String own) {
    static Company of(Request request, String own) {
        boolean all = request.query().contains("cross-company")
                && "true".equalsIgnoreCase(Uris.options(request.query()).get("cross-company"));
        return new Company(all, own);
    }

    boolean sees(Table table, int slot) {
        if (all) return true;
        Column column = table.shape.column("dataAreaId");
        return column == null || own.equalsIgnoreCase((String) table.cell(slot, column.index));
    }

    boolean limits(Table table) {
        return !all && table.shape.column("dataAreaId") != null;
    }
}
