package crosstie.connector.catalogue;

import crosstie.connector.Connector;
import crosstie.connector.Environment;
import crosstie.connector.Surroundings;
import crosstie.connector.dataverse.DataverseConnector;
import crosstie.connector.finops.FinopsConnector;
import crosstie.connector.odata4.OData4Connector;
import crosstie.model.Connection;
import crosstie.model.Refusal;
import java.util.List;
import java.util.Optional;

/** All kinds of systems: to add one, write its folder and add it here. */
public final class Connectors {
    private static final List<Connector> ALL =
            List.of(new DataverseConnector(), new FinopsConnector(), new OData4Connector());

    private Connectors() {}

    public static List<Connector> all() {
        return ALL;
    }

    public static Optional<Connector> named(String id) {
        return ALL.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /**
     * Opens the environment of a connection; sends nothing yet.
     *
     * @throws Refusal usage, {@code CONNECTOR_UNKNOWN}, or what {@link Connector#open} refuses
     */
    public static Environment open(Connection connection, Surroundings surroundings) {
        return named(connection.connector())
                .orElseThrow(() -> Refusal.usage("CONNECTOR_UNKNOWN", connection.connector()))
                .open(connection, surroundings);
    }
}
