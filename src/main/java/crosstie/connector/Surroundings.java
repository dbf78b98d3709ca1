package crosstie.connector;

import crosstie.model.SignInPrompt;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * What a connector needs from outside.
 *
 * @param vault secrets by connection
 * @param throttled told the seconds each time the system asks to slow down
 * @param metadata where metadata documents are kept between processes
 * @param budget what this machine has used up of each system's limits, shared with other engines
 * @param prompts told what a person has to do to sign in: an address to open, a code to type
 */
public record Surroundings(
        Vault vault,
        Clock clock,
        DoubleConsumer throttled,
        MetadataCache metadata,
        Budget budget,
        Consumer<SignInPrompt> prompts) {

    /** Nothing kept, nothing shared, and nobody there to sign in. */
    public static Surroundings of(Vault vault, Clock clock, DoubleConsumer throttled) {
        return new Surroundings(vault, clock, throttled, MetadataCache.none(), Budget.none(), prompt -> {});
    }

    public Surroundings withMetadata(MetadataCache cache) {
        return new Surroundings(vault, clock, throttled, cache, budget, prompts);
    }

    public Surroundings withBudget(Budget shared) {
        return new Surroundings(vault, clock, throttled, metadata, shared, prompts);
    }

    public Surroundings withPrompts(Consumer<SignInPrompt> told) {
        return new Surroundings(vault, clock, throttled, metadata, budget, told);
    }
}
