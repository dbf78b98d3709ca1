package crosstie.connector.finops;

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

/** Dynamics 365 Finance and Operations, by its public data entities (F-1). */
public final class FinopsConnector implements Connector {
    private static final Map<String, String> HEADERS = Map.of("OData-Version", "4.0", "OData-MaxVersion", "4.0");

    @Override
    public String id() {
        return "finops";
    }

    @Override
    public List<Parameter> parameters() {
        return Settings.with(Parameter.text("company", false), Parameter.text("links", false), Ways.parameter());
    }

    @Override
    public Target target(Connection connection) {
        return Target.ofDynamics(Address.root(connection.address(), "/data/", "/data/"));
    }

    @Override
    public Environment open(Connection connection, Surroundings surroundings) {
        Target target = target(connection);
        SignIn signIn = SignIn.of(connection, surroundings, target);
        return new FinopsEnvironment(new Opening(connection, surroundings, target.root(), HEADERS, Map.of(), signIn));
    }
}
