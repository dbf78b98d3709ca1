package crosstie.connector;

import crosstie.model.SignInPrompt;
import crosstie.odata.Sleeper;
import java.time.Clock;
import java.util.Locale;
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
 * @param sleeper how to wait
 * @param pacers shared by all that is opened in this process
 * @param language of the person who reads labels
 */
public record Surroundings(
        Vault vault,
        Clock clock,
        DoubleConsumer throttled,
        MetadataCache metadata,
        Budget budget,
        Consumer<SignInPrompt> prompts,
        Sleeper sleeper,
        Pacers pacers,
        Locale language) {

    /** Takes the place of a person where there is none: what would need one is refused instead. */
    private static final Consumer<SignInPrompt> NOBODY = prompt -> {};

    /** Nothing kept, nothing shared, and nobody there to sign in. */
    public static Surroundings of(Vault vault, Clock clock, DoubleConsumer throttled) {
        return new Surroundings(
                vault,
                clock,
                throttled,
                MetadataCache.none(),
                Budget.none(),
                NOBODY,
                Thread::sleep,
                new Pacers(),
                Locale.ENGLISH);
    }

    public Surroundings withMetadata(MetadataCache cache) {
        return new Surroundings(vault, clock, throttled, cache, budget, prompts, sleeper, pacers, language);
    }

    public Surroundings withBudget(Budget shared) {
        return new Surroundings(vault, clock, throttled, metadata, shared, prompts, sleeper, pacers, language);
    }

    public Surroundings withPrompts(Consumer<SignInPrompt> told) {
        return new Surroundings(vault, clock, throttled, metadata, budget, told, sleeper, pacers, language);
    }

    public Surroundings withSleeper(Sleeper how) {
        return new Surroundings(vault, clock, throttled, metadata, budget, prompts, how, pacers, language);
    }

    public Surroundings withPacers(Pacers shared) {
        return new Surroundings(vault, clock, throttled, metadata, budget, prompts, sleeper, shared, language);
    }

    public Surroundings withLanguage(Locale read) {
        return new Surroundings(vault, clock, throttled, metadata, budget, prompts, sleeper, pacers, read);
    }

    /** Whether somebody is told what has to be done to sign in. */
    public boolean hasPerson() {
        return prompts != NOBODY;
    }
}
