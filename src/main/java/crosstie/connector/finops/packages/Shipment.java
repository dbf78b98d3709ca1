package crosstie.connector.finops.packages;

import crosstie.connector.read.KeyText;
import crosstie.model.Refusal;
import crosstie.odata.AnswerLost;
import crosstie.odata.ODataException;
import crosstie.odata.Sleeper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One package from file to end: put in the store, imported, waited for, and its refused rows found out (F-48, F-51). */
final class Shipment {
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofHours(2);
    /** So often an import may be unheard of, or its file of keys empty. */
    private static final int MOST_EMPTY = 40;

    private final Actions actions;
    private final FileStore store;
    private final Clock clock;
    private final Sleeper sleeper;

    Shipment(Actions actions, FileStore store, Clock clock, Sleeper sleeper) {
        this.actions = actions;
        this.store = store;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** What became of a package. */
    sealed interface End {
        /** @param refused keys, as {@link KeyText}, of the rows that were not taken */
        record Taken(Set<String> refused) implements End {}

        /** Nothing was taken, or nobody knows which rows were: sent once more, each tells for itself. */
        record NotTaken(String why) implements End {}

        /** It may still be going on. */
        record Lost() implements End {}
    }

    /**
     * @param key staging names of the key columns
     * @throws Refusal stopped, when the store is a strange place
     */
    End ship(DataPackage content, Iterable<List<String>> rows, List<String> key, String company) {
        String execution = "crosstie-" + UUID.randomUUID();
        try {
            Optional<String> url = actions.writeUrl(execution + ".zip");
            if (url.isEmpty()) {
                return new End.NotTaken("GetAzureWriteUrl");
            }
            store.put(url.get(), content.zipped(rows));
            actions.importFrom(url.get(), content.project(), execution, company);
        } catch (AnswerLost e) {
            return watched(execution, content.entity(), key); // it may have begun
        } catch (ODataException e) {
            return new End.NotTaken(e.words().isEmpty() ? e.kind().name() : e.words());
        }
        return watched(execution, content.entity(), key);
    }

    private End watched(String execution, String entity, List<String> key) {
        try {
            return switch (end(execution)) {
                case "Succeeded" -> new End.Taken(Set.of());
                case "PartiallySucceeded", "Failed" -> refused(execution, entity, key);
                case "" -> new End.Lost();
                default -> new End.NotTaken("Canceled");
            };
        } catch (ODataException | IOException e) {
            return new End.Lost();
        }
    }

    /** The last state; empty when it never came. */
    private String end(String execution) {
        Instant latest = clock.instant().plus(PATIENCE);
        Duration wait = FIRST_WAIT;
        int unheard = 0;
        while (clock.instant().isBefore(latest)) {
            String status = actions.status(execution);
            switch (status) {
                case "Executing" -> unheard = 0;
                case "Unknown", "NotRun" -> unheard++;
                default -> {
                    return status;
                }
            }
            if (unheard > MOST_EMPTY) {
                return "Canceled";
            }
            pause(wait);
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
        return "";
    }

    private End refused(String execution, String entity, List<String> key) throws IOException {
        if (!actions.makeKeysFile(execution, entity)) {
            return new End.NotTaken("GenerateImportTargetErrorKeysFile");
        }
        for (int asked = 0; asked < MOST_EMPTY; asked++) {
            String url = actions.keysFile(execution, entity);
            if (!url.isEmpty()) {
                Set<String> keys = keys(store.rows(url), key);
                return keys.isEmpty() ? new End.NotTaken("GetImportTargetErrorKeysFileUrl") : new End.Taken(keys);
            }
            pause(FIRST_WAIT);
        }
        return new End.NotTaken("GetImportTargetErrorKeysFileUrl");
    }

    /** None when one cannot be told: then all rows are in doubt. */
    private static Set<String> keys(List<Map<String, String>> rows, List<String> key) {
        Set<String> keys = new HashSet<>();
        for (Map<String, String> row : rows) {
            String text = KeyText.of(key.stream().map(row::get).toArray());
            if (text == null) {
                return Set.of();
            }
            keys.add(text);
        }
        return keys;
    }

    private void pause(Duration time) {
        try {
            sleeper.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ODataException(ODataException.Kind.CANCELLED, "", e);
        }
    }
}
