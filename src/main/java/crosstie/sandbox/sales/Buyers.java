package crosstie.sandbox.sales;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Link;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.data.Work;
import java.util.Objects;

/** A contact that a quote, an order or an invoice names as its customer is an active customer from then on, for ever. */
final class Buyers {
    private final Database database;

    Buyers(Database database) {
        this.database = database;
    }

    /** @param before null for a new document */
    void after(Work work, Table documents, int slot, Object[] before) {
        Column customer = documents.shape.column("customerid");
        Object now = documents.cell(slot, customer.index);
        boolean same = before != null && Objects.equals(now, before[customer.index]);
        if (same || !(now instanceof Link link) || !link.table().equals("contact")) return;
        Table contacts = database.named("contact");
        int contact = Documents.slot(contacts, link);
        if (contact < 0) return;
        Object[] cells = contacts.copy(contact);
        Column active = contacts.shape.column("msdynce_isactivecustomer");
        if (Boolean.TRUE.equals(cells[active.index])) return;
        cells[active.index] = true;
        work.change(contacts, contact, cells);
    }
}
