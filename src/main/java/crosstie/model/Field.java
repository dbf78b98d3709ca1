package crosstie.model;

import java.util.List;

/**
 * A column of an {@link Entity}.
 *
 * @param name technical name, as the system writes it
 * @param label what people read; the name where the system tells none
 * @param required a create without it is refused
 * @param readOnly never written
 * @param createOnly written by a create, not by an update
 * @param maxLength characters, 0 when unknown (F-10)
 * @param scale decimals kept by the system, -1 when unknown (D-34)
 * @param choices members of a closed list, else empty
 * @param lookup tables a lookup may point to, else empty
 * @param wireType the type as the system names it, such as {@code Edm.Int32} or {@code Microsoft.Dynamics.DataEntities.NoYes}
 * @param traits what else is told
 */
public record Field(
        String name,
        String label,
        FieldType type,
        boolean required,
        boolean readOnly,
        boolean createOnly,
        int maxLength,
        int scale,
        List<Choice> choices,
        List<LookupTarget> lookup,
        String wireType,
        Traits traits) {

    public Field {
        choices = List.copyOf(choices);
        lookup = List.copyOf(lookup);
    }

    /** A field of which nothing else is told. */
    public Field(
            String name,
            String label,
            FieldType type,
            boolean required,
            boolean readOnly,
            boolean createOnly,
            int maxLength,
            int scale,
            List<Choice> choices,
            List<LookupTarget> lookup,
            String wireType) {
        this(
                name,
                label,
                type,
                required,
                readOnly,
                createOnly,
                maxLength,
                scale,
                choices,
                lookup,
                wireType,
                Traits.NONE);
    }

    /** The same under another label. */
    public Field labelled(String text) {
        return text.equals(label) ? this : with(text, choices);
    }

    /** The same with other members of its closed list, or the same ones under other labels. */
    public Field choosing(List<Choice> members) {
        return with(label, members);
    }

    private Field with(String text, List<Choice> members) {
        return new Field(
                name, text, type, required, readOnly, createOnly, maxLength, scale, members, lookup, wireType, traits);
    }

    /** A plain writable field: length and scale unknown, no closed list. */
    public static Field of(String name, FieldType type, String wireType) {
        return new Field(name, name, type, false, false, false, 0, -1, List.of(), List.of(), wireType);
    }
}
