package crosstie.studio.connect;

import crosstie.model.Refusal;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxFailure;
import crosstie.sandbox.SandboxSettings;
import crosstie.sandbox.SignInDoor;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The sandbox of a home: one at a time, whichever process runs it. */
public final class SandboxHost implements AutoCloseable {
    /** A file lock does not hold back threads of the same process. */
    private static final ReentrantLock STARTING = new ReentrantLock();

    private final Path home;
    private final SandboxFile file;
    private Sandbox running;
    private SandboxPair.Addresses own;

    public SandboxHost(Path home) {
        this.home = home;
        this.file = new SandboxFile(home);
    }

    /** Of the one that runs, here or in another process; started here when there is none. */
    synchronized SandboxPair.Addresses addresses() {
        return own != null ? own : alone(() -> file.running().orElseGet(() -> begin(SandboxPair.Settings.USUAL)));
    }

    /** @throws Refusal usage: {@code SANDBOX_RUNS}, {@code SANDBOX_ROWS}, {@code SANDBOX_SIGN_IN}, {@code SANDBOX_PORT}, {@code SANDBOX_STATE} */
    synchronized SandboxPair.Addresses start(SandboxPair.Settings settings) {
        return alone(() -> {
            Optional<SandboxPair.Addresses> other = own == null ? file.running() : Optional.of(own);
            other.ifPresent(at -> {
                throw Refusal.usage("SANDBOX_RUNS", at.sales(), at.finops());
            });
            return begin(settings);
        });
    }

    private SandboxPair.Addresses begin(SandboxPair.Settings settings) {
        SandboxPorts last = SandboxPorts.last(home);
        SandboxSettings wanted = new SandboxSettings(
                settings.salesPort() == 0 ? last.sales() : settings.salesPort(),
                settings.finopsPort() == 0 ? last.finops() : settings.finopsPort(),
                settings.rows(),
                settings.invalid(),
                settings.faults(),
                settings.signIn(),
                home.resolve("sandbox"),
                settings.reset(),
                0,
                Map.of("metadata", settings.metadata()));
        running = started(wanted, wanted.withPorts(settings.salesPort(), settings.finopsPort()));
        own = addresses(running);
        new SandboxPorts(own.sales().getPort(), own.finops().getPort()).keep(home);
        file.write(own);
        return own;
    }

    /** Where somebody else has taken last time's ports, the others. */
    private static Sandbox started(SandboxSettings wanted, SandboxSettings otherwise) {
        try {
            return Sandbox.start(wanted);
        } catch (SandboxFailure e) {
            if (e.code().equals("SANDBOX_PORT") && !wanted.equals(otherwise)) {
                return started(otherwise, otherwise);
            }
            throw Refusal.usage(e.code(), e.arguments().toArray());
        }
    }

    private static SandboxPair.Addresses addresses(Sandbox sandbox) {
        Optional<URI> token = sandbox.tokenUrl();
        return new SandboxPair.Addresses(
                sandbox.sales(),
                sandbox.finops(),
                token.orElse(null),
                token.map(t -> sandbox.clientId()).orElse(null),
                token.map(t -> sandbox.secret()).orElse(null),
                sandbox.signIn().map(SignInDoor::address).orElse(null),
                sandbox.signIn().flatMap(SignInDoor::caFile).map(Path::toString).orElse(null));
    }

    /** Two processes that start at once must not both become the sandbox of this home. */
    private <T> T alone(Supplier<T> work) {
        STARTING.lock();
        try (FileChannel channel = FileChannel.open(
                        home.resolve("sandbox.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assert lock.isValid();
            return work.get();
        } catch (IOException e) {
            throw Refusal.usage("HOME_NOT_WRITABLE", home);
        } finally {
            STARTING.unlock();
        }
    }

    @Override
    public synchronized void close() {
        if (own != null) {
            own = null;
            file.remove();
            running.close();
        }
    }
}
