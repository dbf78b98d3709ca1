package crosstie.studio.map;

import crosstie.model.ConnectionSet;
import crosstie.model.Project;
import crosstie.model.SystemHint;
import crosstie.model.Template;
import crosstie.studio.connect.Directory;
import crosstie.studio.connect.SetShelf;

/** A connection set serves both directions: which of its two connections is read follows from the systems that the design names. */
public final class Direction {
    private final SetShelf sets;
    private final Directory directory;

    public Direction(SetShelf sets, Directory directory) {
        this.sets = sets;
        this.directory = directory;
    }

    public Projects.Ends ends(Project project) {
        ConnectionSet set = sets.find(project.connectionSet());
        return runsBackwards(project.design(), set)
                ? new Projects.Ends(set.destination(), set.source(), set)
                : new Projects.Ends(set.source(), set.destination(), set);
    }

    /** Only when both ends fit the other way round, and not this way. */
    private boolean runsBackwards(Template design, ConnectionSet set) {
        String source = directory.connector(set.source());
        String destination = directory.connector(set.destination());
        return !source.equals(destination)
                && fits(design.source(), destination)
                && fits(design.destination(), source)
                && !(fits(design.source(), source) && fits(design.destination(), destination));
    }

    private static boolean fits(SystemHint hint, String connector) {
        return hint.connector().isEmpty() || hint.connector().equals(connector);
    }
}
