package crosstie.model;

import java.util.UUID;

/** The value of a lookup once resolved: which table, which row (D-27). Two references are equal when the id is: ids are unique across tables. */
public record Reference(String collection, UUID id) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Reference r && r.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
