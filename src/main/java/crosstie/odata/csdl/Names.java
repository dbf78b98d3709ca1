package crosstie.odata.csdl;

import java.util.Map;

/** Qualified names: {@code alias.Name} means {@code full.namespace.Name}. */
final class Names {
    private static final String COLLECTION = "Collection(";

    private Names() {}

    static String resolve(String name, Map<String, String> aliases) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return name;
        }
        String namespace = aliases.get(name.substring(0, dot));
        return namespace == null ? name : namespace + name.substring(dot);
    }

    static boolean isCollection(String type) {
        return type.startsWith(COLLECTION) && type.endsWith(")");
    }

    /** What a collection holds; any other type as it is. */
    static String element(String type) {
        return isCollection(type) ? type.substring(COLLECTION.length(), type.length() - 1) : type;
    }
}
