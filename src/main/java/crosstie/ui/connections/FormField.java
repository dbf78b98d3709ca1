package crosstie.ui.connections;

import crosstie.model.Parameter;
import crosstie.ui.kit.Labels;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One field of the form: its parameter, what is entered, and what is wrong with it. */
final class FormField {
    private final Parameter parameter;
    private final boolean held;
    private final StringProperty value = new SimpleStringProperty("");
    private final ObjectProperty<Function<Labels, String>> problem = new SimpleObjectProperty<>();

    /** @param held whether the vault holds this secret already */
    FormField(Parameter parameter, boolean held) {
        this.parameter = parameter;
        this.held = held;
        value.subscribe((was, now) -> problem.set(null));
    }

    Parameter parameter() {
        return parameter;
    }

    /** A setting and a secret may have one name. */
    String key() {
        return key(parameter);
    }

    static String key(Parameter parameter) {
        return parameter.kind() == Parameter.Kind.SECRET ? "secret " + parameter.name() : parameter.name();
    }

    boolean secret() {
        return parameter.kind() == Parameter.Kind.SECRET;
    }

    boolean held() {
        return held;
    }

    StringProperty value() {
        return value;
    }

    /** Null when nothing is wrong. */
    ObjectProperty<Function<Labels, String>> problem() {
        return problem;
    }

    boolean blank() {
        return value.get() == null || value.get().isBlank();
    }

    boolean missing() {
        return parameter.required() && blank() && !held;
    }
}
