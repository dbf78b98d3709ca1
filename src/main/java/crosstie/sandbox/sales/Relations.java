package crosstie.sandbox.sales;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Kind;
import crosstie.sandbox.data.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All lookups of the system by their navigation properties. */
final class Relations {
    private static final Map<String, String> PUBLISHED = Map.ofEntries(
            Map.entry("account.primarycontactid.contact", "account_primary_contact"),
            Map.entry("account.parentaccountid.account", "account_parent_account"),
            Map.entry("contact.parentcustomerid.account", "contact_customer_accounts"),
            Map.entry("contact.parentcustomerid.contact", "contact_customer_contacts"),
            Map.entry("quotedetail.quoteid.quote", "quote_details"),
            Map.entry("salesorderdetail.salesorderid.salesorder", "order_details"),
            Map.entry("invoicedetail.invoiceid.invoice", "invoice_details"),
            Map.entry("productpricelevel.productid.product", "product_price_levels"),
            Map.entry("productpricelevel.pricelevelid.pricelevel", "price_level_product_price_levels"));

    private final Map<String, List<Relation>> from = new HashMap<>();
    private final Map<String, List<Relation>> to = new HashMap<>();
    private final Map<String, Relation> single = new HashMap<>();
    private final Map<String, Relation> collections = new HashMap<>();

    Relations(Iterable<Shape> shapes) {
        for (Shape shape : shapes) {
            for (Column column : shape.columns) if (column.kind == Kind.LOOKUP) relate(shape, column);
        }
    }

    private void relate(Shape shape, Column column) {
        if (column.name.equals("ownerid")) {
            add(new Relation("owner_" + shape.set, shape, column, "ownerid", "owner"));
            return;
        }
        boolean several = column.targets.size() > 1;
        for (String target : column.targets) {
            String plain = column.navigation != null ? column.navigation : column.name;
            String navigation = several ? plain + "_" + target : plain;
            String fallback = target + "_" + shape.name + "_" + column.name;
            String schema = PUBLISHED.getOrDefault(shape.name + "." + column.name + "." + target, fallback);
            add(new Relation(schema, shape, column, navigation, target));
        }
    }

    private void add(Relation relation) {
        from.computeIfAbsent(relation.from().name, k -> new ArrayList<>()).add(relation);
        to.computeIfAbsent(relation.target(), k -> new ArrayList<>()).add(relation);
        single.put(relation.from().name + "." + relation.navigation(), relation);
        collections.put(relation.target() + "." + relation.schemaName(), relation);
    }

    /** The lookup behind this navigation property, or null. */
    Relation navigation(Shape from, String name) {
        return single.get(from.name + "." + name);
    }

    /** The lookup of this column to this table. */
    Relation navigation(Shape from, Column column, String target) {
        return from(from).stream()
                .filter(r -> r.column() == column)
                .filter(r -> r.target().equals(target) || r.target().equals("owner"))
                .findFirst()
                .orElseThrow();
    }

    /** The lookup that leads from many rows to one of this table, or null. */
    Relation collection(Shape to, String name) {
        return collections.get(to.name + "." + name);
    }

    List<Relation> from(Shape shape) {
        return from.getOrDefault(shape.name, List.of());
    }

    List<Relation> to(Shape shape) {
        return to.getOrDefault(shape.name, List.of());
    }
}
