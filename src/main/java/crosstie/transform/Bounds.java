package crosstie.transform;

/** How large results may be, whatever values and arguments say. */
public final class Bounds {
    /** Longest text that a step gives, in UTF-16 units: what the largest text column of Dataverse holds (D-36). */
    public static final int TEXT = 1 << 20;

    /** Longest text that a setting may hold. */
    private static final int ARGUMENT = 10_000;

    private Bounds() {}

    /** The text of a setting, or {@code ARGUMENT_TOO_LONG}. */
    public static String argument(String name, String text) {
        if (text.length() > ARGUMENT) {
            throw new ArgumentProblem("ARGUMENT_TOO_LONG", name, text.length(), ARGUMENT);
        }
        return text;
    }

    /** The text, or {@code TEXT_TOO_LONG}. */
    public static String text(String text) {
        if (text != null) {
            length(text.length());
        }
        return text;
    }

    /** For a text about to be built. */
    public static void length(long length) {
        if (length > TEXT) {
            throw new ValueProblem("TEXT_TOO_LONG", length, TEXT);
        }
    }
}
