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
    private final Keys keys;
    private final SealedVault vault;
    private final Clock clock;

    private Store(Home home, Database database, Keys keys, SealedVault vault, Clock clock) {
        this.home = home;
        this.database = database;
        this.keys = keys;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Opens the store, made anew in an empty home.
     *
     * @throws crosstie.model.Refusal HOME_NOT_WRITABLE, STORE_NEWER, STORE_DAMAGED, STORE_IN_USE, STORE_PASSWORD_WRONG
     */
    public static Store open(Path folder) {
        return open(folder, VaultAccess.NONE);
    }

    /** @param access how the key of the vault is reached; nobody is asked for it before the first secret is needed */
    public static Store open(Path folder, VaultAccess access) {
        return open(folder, access, Tool.Patience.USUAL);
    }

    static Store open(Path folder, VaultAccess access, Tool.Patience patience) {
        Home home = Home.at(folder);
        SecureRandom random = new SecureRandom();
        Keys keys = new Keys(new KeyFile(home), access, patience, random);
        Workers workers = new Workers();
        try {
            return workers.call(() -> home.alone(() -> open(home, keys, access, random, workers)));
        } catch (RuntimeException e) {
            workers.close();
            throw e;
        }
    }

    private static Store open(Home home, Keys keys, VaultAccess access, SecureRandom random, Workers workers) {
        Database database = Opening.open(home, random, workers);
        StaleLock.opened(home);
        KeyMove move = new KeyMove(database, home, workers, keys, access, random);
        SealedVault vault = new SealedVault(database, keys, move, random);
        return new Store(home, database, keys, vault, Clock.systemUTC());
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

    public SealedVault vault() {
        return vault;
    }

    public StoredMetadata metadata() {
        return new StoredMetadata(database, clock);
    }

    StoredMetadata metadataWithin(Clock time, long bytes) {
        return new StoredMetadata(database, time, bytes);
    }

    public Identities identities() {
        return new Identities(database, clock);
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
        keys.close();
        database.close();
        StaleLock.closed(home);
    }
}
