package crosstie.odata.csdl;

/**
 * A property of an entity type.
 *
 * @param type {@code Edm.String}, an enum or complex type with full namespace, or {@code Collection(…)}
 * @param maxLength characters; 0 when not told or {@code max} (F-10, D-10)
 * @param precision digits; -1 when not told
 * @param scale decimals; -1 when not told or {@code Variable}
 */
public record Property(
        String name, String type, boolean nullable, int maxLength, int precision, int scale, Annotations annotations) {}
