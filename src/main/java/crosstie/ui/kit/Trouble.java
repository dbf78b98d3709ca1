package crosstie.ui.kit;

/** Something that went wrong, for people: the sentence and what to do next. The code is shown as a badge. */
public record Trouble(String code, String message, String remedy) {}
