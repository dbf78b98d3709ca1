package crosstie.odata.csdl;

/**
 * A collection that can be addressed.
 *
 * @param type entity type with full namespace
 */
public record EntitySet(String name, String type, Annotations annotations) {}
