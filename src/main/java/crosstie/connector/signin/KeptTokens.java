package crosstie.connector.signin;

import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4j.ITokenCacheAccessContext;
import com.microsoft.aad.msal4j.MsalClientException;
import crosstie.connector.Vault;

/** Keeps the library's tokens in the vault, which encrypts them, so that a person signs in once and not once per process. */
record KeptTokens(Vault vault, String connection) implements ITokenCacheAccessAspect {
    static final String NAME = "tokens";

    @Override
    public void beforeCacheAccess(ITokenCacheAccessContext context) {
        String kept = vault.secret(connection, NAME).orElse("");
        if (kept.isEmpty()) {
            return;
        }
        try {
            context.tokenCache().deserialize(kept);
        } catch (MsalClientException e) {
            // of another version or damaged: as good as none, the next token replaces it
            vault.keep(connection, NAME, "");
        }
    }

    @Override
    public void afterCacheAccess(ITokenCacheAccessContext context) {
        if (context.hasCacheChanged()) {
            vault.keep(connection, NAME, context.tokenCache().serialize());
        }
    }

    @Override
    public String toString() {
        return "tokens of " + connection;
    }
}
