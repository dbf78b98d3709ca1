package crosstie.connector.flat;

import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.IntegrationKey;
import crosstie.odata.Keys;
import java.util.ArrayList;
import java.util.List;

/**
 * Addresses of rows by the whole entity key (F-23).
 *
 * @param company supplied for the key's company part; null where there is none
 */
record RowAddress(Entity entity, IntegrationKey key, String company, Manner manner) {

    /** Whether the integration key and the company together make up the entity key. */
    boolean isWhole() {
        return !entity.key().isEmpty()
                && entity.key().stream()
                        .allMatch(k -> (k.equals(Entity.COMPANY) && company != null)
                                || key.fields().contains(k));
    }

    /** Parts of the entity key that have to be read to address a row. */
    List<String> parts() {
        return entity.key();
    }

    /** The address of a key; only where {@link #isWhole()}. */
    String ofKey(Object[] values) {
        List<Object> all = new ArrayList<>();
        for (String part : entity.key()) {
            int at = key.fields().indexOf(part);
            all.add(at >= 0 ? values[at] : company);
        }
        return ofParts(all);
    }

    /** The address by the values of {@link #parts()}. */
    String ofParts(List<Object> values) {
        PlainFields fields = new PlainFields(entity);
        List<String> literals = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            Field field = fields.of(entity.key().get(i));
            Object value = values.get(i) == null ? manner.written(field, null) : values.get(i);
            literals.add(manner.literal(field, value));
        }
        return Keys.ofLiterals(entity.collection(), entity.key(), literals);
    }
}
