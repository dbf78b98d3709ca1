package crosstie.sandbox.signin;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that was handed out and may come back: tokens, refresh tokens, codes. Forgotten at the end. */
final class Tickets {
    /** @param user empty for an application on its own */
    record Caller(String client, String user) {}

    record Access(String root, Caller caller, Instant until) {}

    record Refresh(String root, Caller caller) {}

    /** @param challenge of the one who asked, by S256 */
    record Code(Scope scope, Caller caller, String redirect, String challenge, Instant until) {}

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Access> tokens = new ConcurrentHashMap<>();
    private final Map<String, Refresh> refreshes = new ConcurrentHashMap<>();
    private final Map<String, Code> codes = new ConcurrentHashMap<>();

    String noise(int bytes) {
        byte[] noise = new byte[bytes];
        random.nextBytes(noise);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(noise);
    }

    String access(Access granted) {
        Instant now = Instant.now();
        tokens.values().removeIf(token -> token.until().isBefore(now));
        String text = "eyJ0." + noise(32) + "." + noise(16);
        tokens.put(text, granted);
        return text;
    }

    /** Null for a token that is wrong, old or none of ours. */
    Access access(String text) {
        Access token = tokens.get(text);
        return token != null && token.until().isAfter(Instant.now()) ? token : null;
    }

    String refresh(Refresh granted) {
        String text = "0.A" + noise(40);
        refreshes.put(text, granted);
        return text;
    }

    Refresh refresh(String text) {
        Refresh known = refreshes.get(text);
        if (known == null)
            throw Refused.grant(
                    50173, "The provided grant has expired due to it being revoked, a fresh auth token is needed.");
        return known;
    }

    String code(Code granted) {
        String text = "1.A" + noise(30);
        codes.put(text, granted);
        return text;
    }

    /** A code is good once. */
    Code code(String text) {
        Code known = codes.remove(text);
        if (known == null)
            throw Refused.grant(54005, "OAuth2 Authorization code was already redeemed, or was never issued.");
        if (known.until().isBefore(Instant.now()))
            throw Refused.grant(70008, "The provided authorization code has expired.");
        return known;
    }

    void expireTokens() {
        tokens.clear();
    }

    void revoke() {
        tokens.clear();
        refreshes.clear();
    }
}
