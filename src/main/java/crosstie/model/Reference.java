package crosstie.model;

import java.util.UUID;

/**
 * The value of a lookup once resolved: which table, which row (D-27). Two references are equal when the id is: ids are unique across tables.
 *
 * @param foundBy the value it was looked up by, for people; empty when it was read as it stands
 */
public record Reference(String collection, UUID id, String foundBy) {
    public Reference(String collection, UUID id) {
        this(collection, id, "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reference r && r.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** What people know the row by; its id where nothing better is known. */
    public String words() {
        return foundBy.isEmpty() ? id.toString() : foundBy;
    }
}
