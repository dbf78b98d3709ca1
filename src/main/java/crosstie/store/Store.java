package crosstie.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * What one user designed, what ran, and the secrets: all in one home folder, made for the owner alone. Window, command line and engine may
 * open the same home at once.
 */
public final class Store implements AutoCloseable {
    private final Home home;
    private final Database database;
    private final FileVault vault;
    private final Clock clock;

    private Store(Home home, Database database, FileVault vault, Clock clock) {
        this.home = home;
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Opens the store, made anew in an empty home.
     *
     * @throws crosstie.model.Refusal HOME_NOT_WRITABLE, STORE_NEWER, STORE_DAMAGED, STORE_IN_USE, STORE_PASSWORD_WRONG
     */
    public static Store open(Path folder) {
        return open(folder, Clock.systemUTC(), new SecureRandom());
    }

    static Store open(Path folder, Clock clock, SecureRandom random) {
        Home home = Home.at(folder);
        Workers workers = new Workers();
        try {
            return workers.call(() -> home.alone(() -> open(home, clock, random, workers)));
        } catch (RuntimeException e) {
            workers.close();
            throw e;
        }
    }

    private static Store open(Home home, Clock clock, SecureRandom random, Workers workers) {
        FileVault.makeKey(home, random);
        Database database = Opening.open(home, random, workers);
        StaleLock.opened(home);
        return new Store(home, database, new FileVault(database, home, random), clock);
    }

    public Path home() {
        return home.folder();
    }

    public Connections connections() {
        return new Connections(database);
    }

    public Sets sets() {
        return new Sets(database);
    }

    public Projects projects() {
        return new Projects(database);
    }

    public FileVault vault() {
        return vault;
    }

    public StoredMetadata metadata() {
        return new StoredMetadata(database, clock);
    }

    StoredMetadata metadataWithin(Clock time, long bytes) {
        return new StoredMetadata(database, time, bytes);
    }

    public RunJournal journal() {
        return new RunJournal(database, clock);
    }

    public SharedBudget budget() {
        return new SharedBudget(database);
    }

    public History history() {
        return new History(database, clock);
    }

    @Override
    public void close() {
        database.close();
        StaleLock.closed(home);
    }
}
