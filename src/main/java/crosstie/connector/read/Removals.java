package crosstie.connector.read;

import crosstie.odata.ValueKind;

/** Tells rows that are gone from the others of a delta answer, in the words of OData 4.0 (D-51) and of 4.01. */
public final class Removals {
    private static final String GONE = "$deletedEntity";

    private final int context;
    private final int removed;
    private final int id;
    private final int qualifiedId;
    private final int etag;

    /** Adds what it needs to see to the selection. */
    public Removals(Selection.Builder selection) {
        context = slot(selection, "@odata.context", ValueKind.TEXT);
        removed = slot(selection, "@removed", ValueKind.RAW);
        id = slot(selection, "id", ValueKind.TEXT);
        qualifiedId = slot(selection, "@id", ValueKind.TEXT);
        selection.add("@odata.id", ValueKind.TEXT, qualifiedId);
        etag = slot(selection, "@odata.etag", ValueKind.TEXT);
    }

    private static int slot(Selection.Builder selection, String property, ValueKind kind) {
        int slot = selection.extra();
        selection.add(property, kind, slot);
        return slot;
    }

    /** Slots by which the same change is known when it comes twice, beside the row's own key: a row changed again comes again. */
    public int[] identity(int... key) {
        int[] all = java.util.Arrays.copyOf(key, key.length + 3);
        all[key.length] = id;
        all[key.length + 1] = qualifiedId;
        all[key.length + 2] = etag;
        return all;
    }

    boolean isGone(Object[] row) {
        return row[removed] != null || (row[context] instanceof String words && words.endsWith(GONE));
    }

    /** What the system calls the row that is gone; null when it only gives its key. */
    public String id(Object[] row) {
        return (String) (row[id] != null ? row[id] : row[qualifiedId]);
    }
}
