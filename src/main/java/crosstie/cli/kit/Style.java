package crosstie.cli.kit;

/** Colours and weight, or nothing where they are not welcome. Nothing is said by colour alone. */
public enum Style {
    BOLD("1"),
    FAINT("2"),
    GOOD("32"),
    WARN("33"),
    BAD("31"),
    NAME("36");

    private static final String ESCAPE = "\u001b[";

    private final String code;

    Style(String code) {
        this.code = code;
    }

    public String on(String text, boolean colours) {
        return colours && !text.isEmpty() ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }
}
