package crosstie.sandbox.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The applications that the service knows; not all of them are known to the systems, too. */
final class Register {
    /** Whether the systems let an application in. */
    enum Standing {
        MEMBER,
        /** Nobody added it as an application user. */
        STRANGER,
        /** It was added, but without a security role. */
        WITHOUT_ROLE
    }

    private static final Map<String, Standing> APPLICATIONS = Map.of(
            Authority.CLIENT, Standing.MEMBER,
            Authority.STRANGER, Standing.STRANGER,
            Authority.WITHOUT_ROLE, Standing.WITHOUT_ROLE);

    private final List<X509Certificate> certificates = new CopyOnWriteArrayList<>();
    private final byte[] secret;

    Register(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    static Standing standing(String client) {
        return APPLICATIONS.getOrDefault(client, Standing.STRANGER);
    }

    void add(X509Certificate certificate) {
        certificates.add(certificate);
    }

    String known(Form form) {
        String client = form.needed("client_id");
        if (APPLICATIONS.containsKey(client)) return client;
        throw new Refused(
                400,
                "unauthorized_client",
                700016,
                "Application with identifier '" + client + "' was not found in the directory.");
    }

    /** An application signs in with its secret or its certificate. */
    void prove(Form form, String client, String base) {
        if (form.has("client_assertion")) {
            new Assertion(certificates).check(form, client, base);
        } else if (!form.has("client_secret")) {
            throw new Refused(
                    401,
                    "invalid_client",
                    7000218,
                    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");
        } else if (!MessageDigest.isEqual(secret, form.get("client_secret").getBytes(StandardCharsets.UTF_8))) {
            throw new Refused(
                    401,
                    "invalid_client",
                    7000215,
                    "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID.");
        }
    }

    /** A person's application needs no secret; one that is sent has to be right. */
    void proveWhatIsSaid(Form form, String client, String base) {
        if (form.has("client_secret") || form.has("client_assertion")) prove(form, client, base);
    }
}
