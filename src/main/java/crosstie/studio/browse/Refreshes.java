package crosstie.studio.browse;

import crosstie.connector.Environment;
import crosstie.model.MetadataChange;
import crosstie.model.MetadataDifference;
import crosstie.model.MetadataDifference.Touched;
import crosstie.model.Project;
import crosstie.model.Task;
import crosstie.studio.connect.Environments;
import crosstie.studio.map.Projects;
import java.util.ArrayList;
import java.util.List;

/** Reads a system's metadata anew, whatever is kept, and says what changed and whom that concerns. */
public final class Refreshes {
    private final Environments environments;
    private final Projects projects;

    public Refreshes(Environments environments, Projects projects) {
        this.environments = environments;
        this.projects = projects;
    }

    public MetadataDifference refresh(String connection) {
        Environment environment = environments.kept(connection);
        List<MetadataChange> changes = environment.refresh();
        int entities = environment.entities().size();
        return new MetadataDifference(entities, changes, changes.isEmpty() ? List.of() : touched(connection, changes));
    }

    private List<Touched> touched(String connection, List<MetadataChange> changes) {
        List<Touched> all = new ArrayList<>();
        for (Project project : projects.list()) {
            Projects.Ends ends = projects.ends(project);
            for (Task task : project.design().tasks()) {
                Uses uses = new Uses(project, task);
                for (MetadataChange change : changes) {
                    if (ends.source().equalsIgnoreCase(connection)) {
                        all.addAll(uses.inSource(change));
                    }
                    if (ends.destination().equalsIgnoreCase(connection)) {
                        all.addAll(uses.inDestination(change));
                    }
                }
            }
        }
        return all;
    }
}
