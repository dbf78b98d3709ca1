package crosstie.odata.csdl;

import java.util.List;

/**
 * An entity type as written; what it inherits is told by {@link CsdlModel#properties}, {@link CsdlModel#key} and so on.
 *
 * @param name with full namespace
 * @param baseType with full namespace, empty for none (D-8)
 * @param key own key, empty when inherited or missing (F-12)
 */
public record EntityType(
        String name,
        String baseType,
        boolean isAbstract,
        List<String> key,
        List<Property> properties,
        List<Navigation> navigations,
        Annotations annotations) {

    /** The name without its namespace. */
    public String shortName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
