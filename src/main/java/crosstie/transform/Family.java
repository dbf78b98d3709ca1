package crosstie.transform;

import java.util.Locale;

/** What transforms are about, for menus: the folder they live in. */
public enum Family {
    TEXT,
    NUMBER,
    DATE,
    LOGIC,
    LOOKUP,
    IDENTITY,
    FORMULA;

    static Family of(Class<?> transform) {
        String folder = transform.getPackageName();
        return valueOf(folder.substring(folder.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
    }

    /** As files and label keys write it: {@code transform.family.<word>}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
