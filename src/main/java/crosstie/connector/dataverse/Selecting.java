package crosstie.connector.dataverse;

import crosstie.connector.read.Removals;
import crosstie.connector.read.Selection;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.FieldType;
import crosstie.model.LookupTarget;
import crosstie.model.Reference;
import crosstie.odata.Url;
import crosstie.odata.ValueKind;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The {@code $select} and {@code $expand} of a query, and the selection that takes in its rows. */
final class Selecting {
    private static final String FORMATTED = "@OData.Community.Display.V1.FormattedValue";
    private static final String LOGICAL_NAME = "@Microsoft.Dynamics.CRM.lookuplogicalname";

    private final Paths paths;
    private final Selection.Builder builder;
    private final Set<String> select = new LinkedHashSet<>();
    private final Expand expand = new Expand();
    private final Set<String> annotations = new LinkedHashSet<>();

    Selecting(Paths paths, int width) {
        this.paths = paths;
        this.builder = new Selection.Builder(width);
    }

    /** Reads a path into a slot. */
    void add(FieldPath path, int slot) {
        if (path.isSent()) {
            sent(path, slot);
            return;
        }
        Optional<Field> labelled = paths.labelled(path);
        if (labelled.isPresent()) {
            label(labelled.get(), slot);
            return;
        }
        Paths.Resolved resolved = paths.resolve(path);
        if (resolved.hops().isEmpty()) {
            own(resolved.field(), slot);
            return;
        }
        int into = slot;
        for (Paths.Way way : resolved.ways().toList()) {
            inner(way, into);
            if (into != slot) {
                firstOf(slot, into);
            }
            into = builder.extra();
        }
    }

    /** Reads a path into a slot behind the query's own. */
    int extra(FieldPath path) {
        int slot = builder.extra();
        add(path, slot);
        return slot;
    }

    /** Reads the primary id as well, so that a row that comes twice is known. */
    void identify() {
        builder.identity(extra(FieldPath.plain(paths.entity().key().getFirst())));
    }

    /** For an answer that tells rows that are gone as well. */
    Removals removals(int id) {
        Removals removals = new Removals(builder);
        builder.identity(removals.identity(id));
        return removals;
    }

    /** An id as it comes. */
    int raw(String property) {
        int slot = builder.extra();
        select.add(property);
        builder.add(property, ValueKind.GUID, slot);
        return slot;
    }

    private void sent(FieldPath path, int slot) {
        String property =
                Paths.property(paths.resolve(FieldPath.plain(path.field())).field());
        select.add(property);
        builder.add(property, ValueKind.SENT, slot);
    }

    /** What people see in place of a value, in the user's language (D-20). */
    private void label(Field field, int slot) {
        String property = Paths.property(field);
        select.add(property);
        annotations.add(FORMATTED.substring(1));
        builder.add(property + FORMATTED, ValueKind.TEXT, slot);
    }

    private void own(Field field, int slot) {
        String property = Paths.property(field);
        select.add(property);
        builder.add(property, kind(field), slot);
        if (field.type() == FieldType.LOOKUP && field.lookup().size() > 1) {
            annotations.add(LOGICAL_NAME.substring(1));
            int type = builder.extra();
            builder.add(property + LOGICAL_NAME, ValueKind.TEXT, type);
            builder.finish(row -> row[slot] = reference(field, row[slot], row[type]));
        } else if (field.type() == FieldType.LOOKUP) {
            builder.convert(slot, id -> reference(field, id, null));
        }
    }

    private void inner(Paths.Way way, int slot) {
        String property = Paths.property(way.field());
        expand.add(way.through(), property);
        builder.add(way.navigations(), property, kind(way.field()), slot);
        if (way.field().type() == FieldType.LOOKUP) {
            builder.convert(slot, id -> reference(way.field(), id, null));
        }
    }

    private void firstOf(int slot, int other) {
        builder.finish(row -> row[slot] = row[slot] != null ? row[slot] : row[other]);
    }

    /** With the table it points to where that is known; else the bare id (D-27). */
    private static Object reference(Field field, Object id, Object logicalName) {
        if (!(id instanceof UUID uuid)) {
            return id;
        }
        for (LookupTarget target : field.lookup()) {
            if (field.lookup().size() == 1 || target.entity().equals(logicalName)) {
                return new Reference(target.collection(), uuid);
            }
        }
        return uuid;
    }

    static ValueKind kind(Field field) {
        return switch (field.type()) {
            case TEXT, MEMO, CHOICES, BINARY, OTHER -> ValueKind.TEXT;
            case INTEGER, LONG, TIME, CHOICE, STATE -> ValueKind.LONG;
            case DECIMAL, MONEY -> ValueKind.DECIMAL;
            case BOOLEAN -> ValueKind.BOOLEAN;
            case DATE -> ValueKind.DATE;
            case DATE_TIME -> ValueKind.DATE_TIME;
            case GUID, LOOKUP -> ValueKind.GUID;
        };
    }

    Selection selection() {
        return builder.build();
    }

    Url into(Url url) {
        // without a $select all columns would come (D-16); the primary id comes always
        url.names("$select", select.isEmpty() ? paths.entity().key().getFirst() : String.join(",", select));
        if (!expand.isEmpty()) {
            url.names("$expand", expand.text());
        }
        return url;
    }

    Map<String, String> headers(int pageSize) {
        String wanted =
                annotations.isEmpty() ? "" : ",odata.include-annotations=\"" + String.join(",", annotations) + "\"";
        return Map.of("Prefer", "odata.maxpagesize=" + pageSize + wanted);
    }
}
