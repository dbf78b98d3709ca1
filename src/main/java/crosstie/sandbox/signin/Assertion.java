package crosstie.sandbox.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** A client assertion: a JWT that the application signed with the key of a certificate registered here. */
record Assertion(List<X509Certificate> certificates) {
    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final JsonMapper JSON = new JsonMapper();

    void check(Form form, String client, String base) {
        String[] parts = form.get("client_assertion").split("\\.");
        if (parts.length != 3 || !form.get("client_assertion_type").equals(TYPE))
            throw refused(50027, "JWT token is invalid or malformed.");
        try {
            JsonNode head = JSON.readTree(decoded(parts[0]));
            JsonNode body = JSON.readTree(decoded(parts[1]));
            X509Certificate signer = signer(head);
            if (!isSigned(head.path("alg").asText(), signer, parts))
                throw refused(700027, "Client assertion failed signature validation.");
            checkClaims(body, client, base);
            signer.checkValidity();
        } catch (IOException | IllegalArgumentException e) {
            throw refused(50027, "JWT token is invalid or malformed.");
        } catch (GeneralSecurityException e) {
            throw refused(700027, "The certificate used to sign the client assertion is expired or unusable.");
        }
    }

    private static byte[] decoded(String part) {
        return Base64.getUrlDecoder().decode(part);
    }

    private X509Certificate signer(JsonNode head) throws GeneralSecurityException {
        for (X509Certificate each : certificates) {
            byte[] whole = each.getEncoded();
            if (print("SHA-1", whole).equals(said(head, "x5t"))
                    || print("SHA-256", whole).equals(said(head, "x5t#S256"))) return each;
        }
        throw refused(
                700027,
                "Client assertion failed signature validation. The certificate with the given thumbprint is not registered on the application.");
    }

    /** Microsoft's own clients write thumbprints in the other alphabet, too. */
    private static String said(JsonNode head, String name) {
        return head.path(name).asText().replace('+', '-').replace('/', '_').replace("=", "");
    }

    private static String print(String algorithm, byte[] whole) throws GeneralSecurityException {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance(algorithm).digest(whole));
    }

    private static boolean isSigned(String algorithm, X509Certificate signer, String[] parts)
            throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm.equals("PS256") ? "RSASSA-PSS" : "SHA256withRSA");
        if (algorithm.equals("PS256"))
            signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        else if (!algorithm.equals("RS256")) return false;
        signature.initVerify(signer.getPublicKey());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(decoded(parts[2]));
    }

    private static void checkClaims(JsonNode body, String client, String base) {
        long now = Instant.now().getEpochSecond();
        if (body.path("exp").asLong(0) < now - 300 || body.path("nbf").asLong(now) > now + 300)
            throw refused(700024, "Client assertion is not within its valid time range.");
        if (!client.equals(body.path("iss").asText())
                || !client.equals(body.path("sub").asText()))
            throw refused(700021, "Client assertion application identifier doesn't match 'client_id' parameter.");
        if (!body.path("aud").asText().toLowerCase(java.util.Locale.ROOT).startsWith(base))
            throw refused(700023, "Client assertion audience claim does not match this service.");
    }

    private static Refused refused(int number, String text) {
        return new Refused(401, "invalid_client", number, text);
    }
}
