package crosstie.studio;

import crosstie.studio.browse.Entities;
import crosstie.studio.connect.Connections;
import crosstie.studio.connect.SandboxPair;
import crosstie.studio.connect.Sets;
import crosstie.studio.map.Projects;
import crosstie.studio.map.Templates;
import crosstie.studio.run.History;
import crosstie.studio.run.Previews;
import crosstie.studio.run.Runs;
import java.nio.file.Path;

/** The one door: use cases for both faces. Open once per process, close at the end. Every call may be slow; none belongs on a UI thread. */
public final class Studio implements AutoCloseable {
    /** Opens the studio over a home folder; created with mode 0700 where missing. */
    public static Studio open(Path home) {
        throw new UnsupportedOperationException();
    }

    /** The platform's usual folder for user data. */
    public static Path usualHome() {
        throw new UnsupportedOperationException();
    }

    public Connections connections() {
        throw new UnsupportedOperationException();
    }

    public Sets sets() {
        throw new UnsupportedOperationException();
    }

    public SandboxPair sandbox() {
        throw new UnsupportedOperationException();
    }

    public Entities entities() {
        throw new UnsupportedOperationException();
    }

    public Templates templates() {
        throw new UnsupportedOperationException();
    }

    public Projects projects() {
        throw new UnsupportedOperationException();
    }

    public Previews previews() {
        throw new UnsupportedOperationException();
    }

    public Runs runs() {
        throw new UnsupportedOperationException();
    }

    public History history() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
