package crosstie.sandbox.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How much metadata the servers have (switch {@code metadata}). Numbers include the working entities and tables.
 *
 * @param lean whether properties carry a third of an annotation each instead of all of them
 */
public enum Size {
    /** Only what the demo works with. */
    DEMO(0, 0, 0, 0, 0, 0, false),
    /** What a real environment was found to have (F-7). */
    REAL(3_868, 67_388, 6_806, 2_058, 10_687, 900, false),
    /** The widest that we want to bear: 30 MB. */
    HEAVY(3_500, 213_500, 6_806, 2_058, 10_687, 900, true);

    /** Name of the switch. */
    public static final String SWITCH = "metadata";

    /** Entities without a key (F-12). */
    static final int KEYLESS = 7;

    public final int entities;
    public final int properties;
    public final int navigations;
    public final int enums;
    public final int members;
    public final int tables;
    public final boolean lean;

    Size(int entities, int properties, int navigations, int enums, int members, int tables, boolean lean) {
        this.entities = entities;
        this.properties = properties;
        this.navigations = navigations;
        this.enums = enums;
        this.members = members;
        this.tables = tables;
        this.lean = lean;
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Size::word).toList();
    }

    /** @throws IllegalArgumentException for a word that is none of {@link #words} */
    public static Size of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
