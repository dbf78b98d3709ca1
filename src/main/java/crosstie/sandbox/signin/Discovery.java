package crosstie.sandbox.signin;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosstie.sandbox.http.Answer;
import java.net.URI;

/** Documents that say where everything is: OpenID configuration, and the instance discovery that Microsoft's clients begin with. */
final class Discovery {
    private static final JsonMapper JSON = new JsonMapper();

    private Discovery() {}

    static Answer configuration(String base) {
        String tenant = base + Authority.TENANT;
        ObjectNode body = JSON.createObjectNode();
        body.put("token_endpoint", tenant + "/oauth2/v2.0/token");
        body.put("authorization_endpoint", tenant + "/oauth2/v2.0/authorize");
        body.put("device_authorization_endpoint", tenant + "/oauth2/v2.0/devicecode");
        body.put("issuer", tenant + "/v2.0");
        body.putArray("response_modes_supported").add("query").add("form_post");
        body.putArray("response_types_supported").add("code");
        body.putArray("code_challenge_methods_supported").add("S256");
        body.putArray("token_endpoint_auth_methods_supported")
                .add("client_secret_post")
                .add("private_key_jwt");
        return Answer.text(200, "application/json; charset=utf-8", body.toString());
    }

    static Answer instance(String base) {
        String host = URI.create(base).getHost();
        ObjectNode body = JSON.createObjectNode();
        body.put("tenant_discovery_endpoint", base + Authority.TENANT + "/v2.0/.well-known/openid-configuration");
        body.put("api-version", "1.1");
        ObjectNode entry = body.putArray("metadata").addObject();
        entry.put("preferred_network", host).put("preferred_cache", host);
        entry.putArray("aliases").add(host);
        return Answer.text(200, "application/json; charset=utf-8", body.toString());
    }
}
