package crosstie.sandbox.signin;

import java.time.Duration;
import java.util.function.BinaryOperator;

/**
 * How the service behaves.
 *
 * @param lifetime of an access token; switch {@code tokenLifetime}, in seconds
 * @param deviceInterval seconds between two questions for a device code; switch {@code deviceInterval}
 * @param deviceLifetime switch {@code deviceLifetime}, in seconds
 * @param slowDowns how many questions for a device code are first answered with slow_down; switch {@code deviceSlowDowns}
 * @param user who signs in at the browser and the device page; {@code nobody} declines. Switch {@code signInAs}
 */
record Rules(Duration lifetime, int deviceInterval, Duration deviceLifetime, int slowDowns, String user) {

    /** @param by a switch by name, or what is usual */
    static Rules of(BinaryOperator<String> by) {
        return new Rules(
                Duration.ofSeconds(Long.parseLong(by.apply("tokenLifetime", "3599"))),
                Integer.parseInt(by.apply("deviceInterval", "5")),
                Duration.ofSeconds(Long.parseLong(by.apply("deviceLifetime", "900"))),
                Integer.parseInt(by.apply("deviceSlowDowns", "0")),
                by.apply("signInAs", "megan@contoso.com"));
    }

    boolean declines() {
        return user.equals("nobody");
    }
}
