package crosstie.model;

import java.util.List;

/** One step of a connection test. {@code code} names the sentence: what was seen when ok, what is wrong and its remedy when not. */
public record TestStep(String name, boolean ok, long milliseconds, String code, List<String> arguments) {
    public TestStep {
        arguments = List.copyOf(arguments);
    }
}
