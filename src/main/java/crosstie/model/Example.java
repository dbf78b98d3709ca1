package crosstie.model;

import java.util.Map;

/** A golden row: run as a test. Values are plain JSON values. */
public record Example(String task, Map<String, Object> in, Map<String, Object> out) {
    public Example {
        in = Immutable.map(in);
        out = Immutable.map(out);
    }
}
