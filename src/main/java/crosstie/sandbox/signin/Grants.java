package crosstie.sandbox.signin;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosstie.sandbox.http.Answer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The token endpoint: one method for each kind of grant. */
final class Grants {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DEVICE = "urn:ietf:params:oauth:grant-type:device_code";

    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final Rules rules;
    private final Register register;
    private final Tickets tickets;
    private final Devices devices;
    private final Scope.Systems systems;

    Grants(Rules rules, Register register, Tickets tickets, Devices devices, Scope.Systems systems) {
        this.rules = rules;
        this.register = register;
        this.tickets = tickets;
        this.devices = devices;
        this.systems = systems;
    }

    Answer token(Form form, String base) {
        String grant = form.needed("grant_type");
        asked.computeIfAbsent(grant, g -> new AtomicInteger()).incrementAndGet();
        return switch (grant) {
            case "client_credentials" -> application(form, base);
            case "authorization_code" -> code(form, base);
            case "refresh_token" -> refresh(form, base);
            case "device_code", DEVICE -> device(form, base);
            default ->
                throw new Refused(
                        400,
                        "unsupported_grant_type",
                        70003,
                        "The app requested an unsupported grant type '" + grant + "'.");
        };
    }

    int asked(String grant) {
        AtomicInteger count = asked.get(grant);
        return count == null ? 0 : count.get();
    }

    private Answer application(Form form, String base) {
        String client = register.known(form);
        register.prove(form, client, base);
        return granted(systems.ofApplication(form), new Tickets.Caller(client, ""));
    }

    private Answer code(Form form, String base) {
        String client = register.known(form);
        register.proveWhatIsSaid(form, client, base);
        Tickets.Code code = tickets.code(form.needed("code"));
        if (!code.caller().client().equals(client) || !code.redirect().equals(form.get("redirect_uri")))
            throw Refused.grant(500112, "The reply address does not match the one the code was asked for with.");
        if (!code.challenge().equals(challenge(form.needed("code_verifier"))))
            throw Refused.grant(
                    501481,
                    "The Code_Verifier does not match the code_challenge supplied in the authorization request.");
        return granted(code.scope(), code.caller());
    }

    private Answer refresh(Form form, String base) {
        String client = register.known(form);
        register.proveWhatIsSaid(form, client, base);
        Tickets.Refresh known = tickets.refresh(form.needed("refresh_token"));
        if (!known.caller().client().equals(client))
            throw Refused.grant(70000, "The refresh token was issued to another application.");
        Scope scope = form.has("scope") || form.has("resource")
                ? systems.ofPerson(form)
                : new Scope(known.root(), known.root() + ".default");
        return granted(scope, known.caller());
    }

    private Answer device(Form form, String base) {
        String client = register.known(form);
        register.proveWhatIsSaid(form, client, base);
        Devices.Approved approved =
                devices.redeem(form.has("device_code") ? form.get("device_code") : form.needed("code"));
        return granted(approved.scope(), approved.caller());
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A person gets a refresh token and an identity along with the token; an application gets the token alone. */
    private Answer granted(Scope scope, Tickets.Caller caller) {
        long seconds = rules.lifetime().toSeconds();
        ObjectNode body = JSON.createObjectNode();
        body.put("token_type", "Bearer").put("expires_in", seconds).put("ext_expires_in", seconds);
        body.put(
                "access_token",
                tickets.access(
                        new Tickets.Access(scope.root(), caller, Instant.now().plus(rules.lifetime()))));
        if (!caller.user().isEmpty()) {
            body.put("scope", scope.text());
            body.put("refresh_token", tickets.refresh(new Tickets.Refresh(scope.root(), caller)));
            body.put("id_token", new Person(caller).idToken());
            body.put("client_info", Person.clientInfo());
        }
        return Answer.text(200, "application/json; charset=utf-8", body.toString())
                .with("Cache-Control", "no-store, no-cache");
    }
}
