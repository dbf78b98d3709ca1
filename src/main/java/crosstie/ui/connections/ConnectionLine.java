package crosstie.ui.connections;

import crosstie.model.Connection;
import crosstie.model.Problem;
import crosstie.ui.kit.Labels;
import java.util.List;
import java.util.Set;

/**
 * A connection in the list.
 *
 * @param sandbox whether it leads to the sandbox, which needs no settings
 * @param warnings of secrets and certificates that end soon
 * @param secrets names of those the vault holds
 */
record ConnectionLine(Connection connection, boolean sandbox, List<Problem> warnings, Set<String> secrets) {
    ConnectionLine {
        warnings = List.copyOf(warnings);
        secrets = Set.copyOf(secrets);
    }

    String name() {
        return connection.name();
    }

    /** What people read; the sandbox has no name of its own. */
    String title(Labels labels) {
        return sandbox ? labels.get("connections.sandbox." + connection.connector()) : name();
    }

    /** Host, and port where it is not the usual one. */
    String place() {
        String authority = connection.address().getAuthority();
        return authority == null ? connection.address().toString() : authority;
    }
}
