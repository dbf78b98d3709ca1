package crosstie.model;

/**
 * A word that may stand where a caret is.
 *
 * @param text what replaces the characters from {@code start} to {@code end}
 * @param label what people read beside it
 * @param type what it holds or gives
 */
public record Completion(Kind kind, String text, String label, String type, int start, int end) {
    public enum Kind {
        FIELD,
        FUNCTION,
        PARAMETER,
        VALUE_MAP,
        CHOICE,
        WORD
    }
}
