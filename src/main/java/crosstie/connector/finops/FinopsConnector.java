package crosstie.connector.finops;

import crosstie.connector.Address;
import crosstie.connector.Connector;
import crosstie.connector.Environment;
import crosstie.connector.Settings;
import crosstie.connector.Surroundings;
import crosstie.connector.call.Opening;
import crosstie.connector.signin.SignIn;
import crosstie.model.Connection;
import crosstie.model.Parameter;
import java.net.URI;
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
        return Settings.with(Parameter.text("company", false), Parameter.text("links", false));
    }

    @Override
    public Environment open(Connection connection, Surroundings surroundings) {
        URI root = Address.root(connection.address(), "/data/", "/data/");
        SignIn signIn = SignIn.of(connection, surroundings, Address.origin(root) + "/.default");
        return new FinopsEnvironment(new Opening(connection, surroundings, root, HEADERS, Map.of(), signIn));
    }
}
