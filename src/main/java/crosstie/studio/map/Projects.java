package crosstie.studio.map;

import crosstie.model.ConnectionSet;
import crosstie.model.Entity;
import crosstie.model.Problem;
import crosstie.model.Project;
import java.util.List;

/** Projects: a template put to work over a connection set. A new home holds two, over the sandbox: accounts to customers, and products. */
public final class Projects {
    public List<Project> list() {
        throw new UnsupportedOperationException();
    }

    public Project open(String name) {
        throw new UnsupportedOperationException();
    }

    public void save(Project project) {
        throw new UnsupportedOperationException();
    }

    public void remove(String name) {
        throw new UnsupportedOperationException();
    }

    public Project create(String name, String template, String set) {
        throw new UnsupportedOperationException();
    }

    /** Source and destination connection names in this project's direction. */
    public Ends ends(Project project) {
        throw new UnsupportedOperationException();
    }

    /** The two ends of a project, by connection name or URL. */
    public record Ends(String source, String destination, ConnectionSet set) {}

    /** The shapes of both ends of a task, for drawing. */
    public Shapes shapes(Project project, String task) {
        throw new UnsupportedOperationException();
    }

    public record Shapes(Entity source, Entity destination) {}

    public List<Problem> check(Project project) {
        throw new UnsupportedOperationException();
    }
}
