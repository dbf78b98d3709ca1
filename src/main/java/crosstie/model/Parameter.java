package crosstie.model;

import java.util.List;

/**
 * A setting, described once: forms are drawn, values checked and help written from it. Also the parameter of a template.
 *
 * @param name key in files and on the command line
 * @param label what people read, or a key of the label bundle
 * @param kind what may be entered
 * @param value value when nothing is said; null for none
 * @param required whether it must have a value
 * @param choices the closed list for {@link Kind#CHOICE}
 */
public record Parameter(String name, String label, Kind kind, Object value, boolean required, List<Choice> choices) {

    /** What a form offers. {@code SECRET} is entered and never shown again. */
    public enum Kind {
        TEXT,
        NUMBER,
        YES_NO,
        CHOICE,
        SECRET,
        PATH,
        VALUE_MAP,
        LIST
    }

    public Parameter {
        choices = List.copyOf(choices);
    }

    public static Parameter text(String name, boolean required) {
        return new Parameter(name, name, Kind.TEXT, null, required, List.of());
    }

    public static Parameter number(String name, boolean required) {
        return new Parameter(name, name, Kind.NUMBER, null, required, List.of());
    }
}
