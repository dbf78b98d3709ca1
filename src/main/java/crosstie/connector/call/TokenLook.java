package crosstie.connector.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * What a token says about itself, where it is a JWT that can be looked into. Nothing of it is believed, and nothing else of it is
 * shown: it only helps to say why a system refuses it.
 *
 * @param audience whom it is made for; empty when it does not say
 * @param expires null when it does not say
 */
record TokenLook(String audience, Instant expires) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST = 64 * 1024;
    private static final int LONGEST_AUDIENCE = 200;

    /** Empty for tokens that only their system understands. */
    static Optional<TokenLook> into(String token) {
        String[] parts = token.length() > LARGEST ? new String[0] : token.split("\\.", 4);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] claims = Base64.getUrlDecoder().decode(parts[1].getBytes(StandardCharsets.ISO_8859_1));
            return Optional.of(of(JSON.readTree(claims))).filter(l -> !l.audience.isEmpty() || l.expires != null);
        } catch (IllegalArgumentException | IOException e) {
            return Optional.empty(); // it only looks like one
        }
    }

    private static TokenLook of(JsonNode claims) {
        JsonNode audience = claims.path("aud").isArray() ? claims.path("aud").path(0) : claims.path("aud");
        String text = audience.asText("");
        JsonNode end = claims.path("exp");
        Instant expires = end.canConvertToLong() ? Instant.ofEpochSecond(Math.clamp(end.asLong(), 0, 1L << 40)) : null;
        return new TokenLook(text.length() > LONGEST_AUDIENCE ? "" : text, expires);
    }

    /** Whether it names another host than that of the system. An audience may also be a number, which says nothing. */
    boolean isForAnother(URI root) {
        try {
            String host = audience.contains("://") ? URI.create(audience).getHost() : null;
            return host != null && !bare(host).equals(bare(root.getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** An environment of Dataverse answers with and without {@code .api.} (D-1). */
    private static String bare(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst("\\.api\\.", ".");
    }
}
