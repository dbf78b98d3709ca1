package crosstie.connector.dataverse;

import crosstie.connector.Address;
import crosstie.connector.Connector;
import crosstie.connector.Environment;
import crosstie.connector.Settings;
import crosstie.connector.Surroundings;
import crosstie.connector.Target;
import crosstie.connector.call.Opening;
import crosstie.connector.signin.SignIn;
import crosstie.model.Connection;
import crosstie.model.Parameter;
import java.util.List;
import java.util.Map;

/** Dynamics 365 Sales and everything else on Dataverse, by its Web API (D-1). */
public final class DataverseConnector implements Connector {
    /** Wanted on every call (D-3). */
    private static final Map<String, String> HEADERS =
            Map.of("OData-Version", "4.0", "OData-MaxVersion", "4.0", "If-None-Match", "null");

    @Override
    public String id() {
        return "dataverse";
    }

    @Override
    public List<Parameter> parameters() {
        return Settings.with(Writing.parameter(), Parameter.text(Owners.SETTING, false));
    }

    @Override
    public Target target(Connection connection) {
        return Target.ofDynamics(Address.root(connection.address(), "/api/data/v", "/api/data/v9.2/"));
    }

    @Override
    public Environment open(Connection connection, Surroundings surroundings) {
        Target target = target(connection);
        SignIn signIn = SignIn.of(connection, surroundings, target);
        return new DataverseEnvironment(
                new Opening(connection, surroundings, target.root(), HEADERS, DataverseCodes.KNOWN, signIn));
    }
}
