package crosstie.connector.odata4;

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

/** Any OData v4 service; its address is the service root. */
public final class OData4Connector implements Connector {
    private static final Map<String, String> HEADERS = Map.of("OData-Version", "4.0", "OData-MaxVersion", "4.01");

    @Override
    public String id() {
        return "odata4";
    }

    @Override
    public List<Parameter> parameters() {
        return Settings.with(Parameter.text("company", false), Parameter.text("links", false));
    }

    @Override
    public Target target(Connection connection) {
        return new Target(Address.root(connection.address(), "/", "/"), "");
    }

    @Override
    public Environment open(Connection connection, Surroundings surroundings) {
        Target target = target(connection);
        SignIn signIn = SignIn.of(connection, surroundings, target);
        return new OData4Environment(new Opening(connection, surroundings, target.root(), HEADERS, Map.of(), signIn));
    }
}
