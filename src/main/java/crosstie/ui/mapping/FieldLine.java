package crosstie.ui.mapping;

import crosstie.model.Field;
import java.util.Locale;

/**
 * One row of a column of fields.
 *
 * @param path what mappings call it: a field, or a lookup path
 * @param field the field itself, for a lookup path the lookup; null when the entity does not have it (shown as missing, never dropped)
 * @param depth 0 for a field, 1 for a field behind a lookup
 * @param key whether it is part of the integration key
 * @param mapped how many ties end here
 * @param problem whether a problem speaks of one of them
 */
record FieldLine(String path, Field field, int depth, boolean key, int mapped, boolean problem) {

    boolean missing() {
        return field == null;
    }

    /** What people read: the label; behind a lookup, the field looked at. */
    String label() {
        if (depth > 0) {
            return path.substring(path.indexOf('.') + 1);
        }
        return field == null ? path : field.label();
    }

    /** Technical name beside the label; empty where it would only repeat it. */
    String name() {
        return depth > 0 || field == null || field.label().equals(field.name()) ? "" : field.name();
    }

    boolean required() {
        return depth == 0 && field != null && field.required();
    }

    boolean holds(String lowerWords) {
        return lowerWords.isEmpty()
                || path.toLowerCase(Locale.ROOT).contains(lowerWords)
                || label().toLowerCase(Locale.ROOT).contains(lowerWords);
    }
}
