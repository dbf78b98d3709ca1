package crosstie.sandbox.signin;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** What a client is told about the person who signed in. Nothing here is signed: it is told over the line that the client opened itself. */
record Person(Tickets.Caller caller) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ID = "aaaaaaaa-0000-4000-8000-0000c0de0001";

    String idToken() {
        Instant now = Instant.now();
        ObjectNode body = JSON.createObjectNode();
        body.put("aud", caller.client()).put("iss", "https://login.microsoftonline.com/" + Authority.TENANT + "/v2.0");
        body.put("iat", now.getEpochSecond()).put("nbf", now.getEpochSecond());
        body.put("exp", now.plusSeconds(3600).getEpochSecond());
        body.put("oid", ID).put("sub", ID).put("tid", Authority.TENANT).put("ver", "2.0");
        body.put("name", caller.user().replaceFirst("@.*", "")).put("preferred_username", caller.user());
        return encoded("{\"typ\":\"JWT\",\"alg\":\"none\"}") + "." + encoded(body.toString()) + ".";
    }

    static String clientInfo() {
        return encoded("{\"uid\":\"" + ID + "\",\"utid\":\"" + Authority.TENANT + "\"}");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
