package crosstie.connector.signin;

import com.microsoft.aad.msal4j.DeviceCode;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAccount;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.InteractiveRequestParameters;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.SilentParameters;
import com.microsoft.aad.msal4j.SystemBrowserOptions;
import crosstie.connector.Surroundings;
import crosstie.connector.Target;
import crosstie.model.Connection;
import crosstie.model.Refusal;
import crosstie.model.SignInPrompt;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A person who signs in once, in the browser of this machine with a code that only we can redeem, or on another device. From then on
 * the refresh token does it; when that is refused the person is asked again, or told to come where nobody is there.
 */
final class EntraPerson implements Tokens {
    private static final URI LOOPBACK = URI.create("http://localhost");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Entra entra;
    private PublicClientApplication application;

    private EntraPerson(Entra entra) {
        this.entra = entra;
    }

    static EntraPerson of(Connection connection, Surroundings surroundings, Target target) {
        return new EntraPerson(new Entra(connection, surroundings, target));
    }

    @Override
    public Token fetch(boolean anew) {
        Optional<IAccount> known = known();
        if (known.isEmpty()) {
            return asked(Refusal.stopped("SIGN_IN_NEEDED", entra.connection().name()));
        }
        try {
            return entra.token(silently(known.get(), anew), List.of());
        } catch (Refusal e) {
            if (!isOver(e)) {
                throw e;
            }
            return asked(ended(e));
        }
    }

    /** What the service says of a refresh token that it takes no more, beside failures that signing in again would not mend. */
    private static boolean isOver(Refusal e) {
        return e.code().equals("SIGN_IN_REFUSED")
                || e.code().equals("CONSENT_MISSING")
                || e.code().equals("SIGN_IN_FAILED");
    }

    private Refusal ended(Refusal why) {
        return Refusal.stopped(
                "SIGN_IN_ENDED", entra.connection().name(), why.arguments().getLast());
    }

    private PublicClientApplication application() {
        if (application == null) {
            application = entra.prepared(
                            PublicClientApplication.builder(entra.connection().setting("clientId")))
                    .build();
        }
        return application;
    }

    /** The account of the setting {@code user}, or the one that signed in. */
    private Optional<IAccount> known() {
        String user = entra.connection().setting("user").strip();
        return application().getAccounts().join().stream()
                .filter(a -> user.isEmpty() || user.equalsIgnoreCase(a.username()))
                .findFirst();
    }

    private CompletableFuture<IAuthenticationResult> silently(IAccount account, boolean anew) {
        try {
            return application()
                    .acquireTokenSilently(SilentParameters.builder(entra.scopes(), account)
                            .authorityUrl(entra.address()) // else the library forgets the port
                            .forceRefresh(anew)
                            .build());
        } catch (MalformedURLException e) {
            throw Refusal.usage("ADDRESS_WRONG", entra.connection().setting("authority"));
        }
    }

    private Token asked(Refusal otherwise) {
        if (!entra.surroundings().hasPerson()) {
            throw otherwise;
        }
        return entra.token(entra.connection().signIn().equals("entra-device") ? onDevice() : inBrowser(), List.of());
    }

    private CompletableFuture<IAuthenticationResult> onDevice() {
        return application()
                .acquireToken(DeviceCodeFlowParameters.builder(entra.scopes(), this::tell)
                        .build());
    }

    private CompletableFuture<IAuthenticationResult> inBrowser() {
        InteractiveRequestParameters.InteractiveRequestParametersBuilder wanted = InteractiveRequestParameters.builder(
                        LOOPBACK)
                .scopes(entra.scopes())
                .httpPollingTimeoutInSeconds((int) PATIENCE.toSeconds())
                .systemBrowserOptions(SystemBrowserOptions.builder()
                        .openBrowserAction(this::tell)
                        .build());
        String user = entra.connection().setting("user").strip();
        if (!user.isEmpty()) {
            wanted.loginHint(user);
        }
        return application().acquireToken(wanted.build());
    }

    private void tell(URL address) {
        tell(URI.create(address.toString()), "", PATIENCE);
    }

    private void tell(DeviceCode code) {
        tell(URI.create(code.verificationUri()), code.userCode(), Duration.ofSeconds(code.expiresIn()));
    }

    private void tell(URI address, String code, Duration time) {
        Instant until = entra.surroundings().clock().instant().plus(time);
        entra.surroundings()
                .prompts()
                .accept(new SignInPrompt(entra.connection().name(), address, code, until));
    }

    @Override
    public void close() {
        entra.close();
    }

    @Override
    public String toString() {
        return entra.toString();
    }
}
