package crosstie.transform;

import crosstie.model.Choice;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import java.util.Arrays;
import java.util.List;

/** Describes the arguments of one transform, with label keys {@code transform.<id>.<name>}. */
public record Settings(String transform) {
    public Parameter needed(String name, Kind kind) {
        return new Parameter(name, label(name), kind, null, true, List.of());
    }

    /** {@code value} is taken when nothing is said; null for none. */
    public Parameter optional(String name, Kind kind, Object value) {
        return new Parameter(name, label(name), kind, value, false, List.of());
    }

    /** One of {@code words}; the first when nothing is said. */
    public Parameter oneOf(String name, String... words) {
        return new Parameter(name, label(name), Kind.CHOICE, words[0], false, choices(name, words));
    }

    private List<Choice> choices(String name, String... words) {
        return Arrays.stream(words)
                .map(w -> new Choice(w, label(name) + "." + w))
                .toList();
    }

    private String label(String name) {
        return "transform." + transform + "." + name;
    }
}
