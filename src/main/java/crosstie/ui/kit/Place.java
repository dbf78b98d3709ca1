package crosstie.ui.kit;

/** Where a person can be. {@code about} names what the screen shows: a project, an execution; empty where there is one only. */
public record Place(Kind kind, String about) {
    public enum Kind {
        CONNECTIONS,
        PROJECTS,
        MAPPING,
        TEST_RUN,
        RUN,
        HISTORY,
        EXECUTION,
        TEMPLATES
    }

    public static final Place CONNECTIONS = new Place(Kind.CONNECTIONS, "");
    public static final Place PROJECTS = new Place(Kind.PROJECTS, "");
    public static final Place HISTORY = new Place(Kind.HISTORY, "");
    public static final Place TEMPLATES = new Place(Kind.TEMPLATES, "");

    public static Place mapping(String project) {
        return new Place(Kind.MAPPING, project);
    }

    /** A test run of the project, begun on arrival. */
    public static Place testRun(String project) {
        return new Place(Kind.TEST_RUN, project);
    }

    /** A run of the project, begun on arrival, or the one under way. */
    public static Place run(String project) {
        return new Place(Kind.RUN, project);
    }

    public static Place execution(String id) {
        return new Place(Kind.EXECUTION, id);
    }
}
