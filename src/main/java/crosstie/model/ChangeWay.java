package crosstie.model;

import java.util.List;

/**
 * How what changed since last time is found in an entity, and why so: shown to the user.
 *
 * @param code of the sentence that says why
 */
public record ChangeWay(Kind kind, String code, List<String> arguments) {
    public enum Kind {
        /** The system keeps track and tells changes and deletions (D-51). */
        TRACKING,
        /** Rows tell when they were modified; deletions show only where keys are compared (F-45, F-46). */
        TIMESTAMP,
        /** Everything is read, and what does not come any more is gone (F-46). */
        FULL
    }

    public ChangeWay {
        arguments = List.copyOf(arguments);
    }

    public static ChangeWay of(Kind kind, String code, Object... arguments) {
        return new ChangeWay(kind, code, Words.of(arguments));
    }

    /** Whether deleted rows are named, so that keys need no comparing. */
    public boolean tellsDeletions() {
        return kind == Kind.TRACKING;
    }
}
