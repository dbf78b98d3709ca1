package crosstie.studio.connect;

import crosstie.model.Connection;
import crosstie.model.Parameter;
import crosstie.model.TestStep;
import java.util.List;
import java.util.Map;

/** Add, list, test and remove connections. Wherever a connection is named, a URL may stand. */
public final class Connections {
    public List<Connection> list() {
        throw new UnsupportedOperationException();
    }

    /** Saves a connection; the secret goes to the vault and nowhere else. {@code secret} may be null. */
    public void add(Connection connection, char[] secret) {
        throw new UnsupportedOperationException();
    }

    /**
     * A connection as a user describes it, checked but not saved.
     *
     * @param url connector + address
     * @param signIn null for the kind that the connector takes when nothing is said
     */
    public Connection described(String name, String url, String signIn, Map<String, String> settings) {
        throw new UnsupportedOperationException();
    }

    /** The connection of that name, or of that URL. */
    public Connection find(String nameOrUrl) {
        throw new UnsupportedOperationException();
    }

    public List<TestStep> test(String nameOrUrl) {
        throw new UnsupportedOperationException();
    }

    public void remove(String name) {
        throw new UnsupportedOperationException();
    }

    /** Ids of the connectors there are. */
    public List<String> kinds() {
        throw new UnsupportedOperationException();
    }

    public List<Parameter> parameters(String kind) {
        throw new UnsupportedOperationException();
    }
}
