package crosstie.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.WriteLog;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder in which a sandbox finds again what was written to it: how its demo data were made, and a log of writes per system. */
final class StateFolder implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final FileChannel lockFile;
    private WriteLog sales;
    private WriteLog finops;

    private StateFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    static StateFolder open(Path folder, boolean reset) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new SandboxFailure("SANDBOX_IN_USE", null, folder);
            }
            StateFolder state = new StateFolder(folder, channel);
            if (reset) state.forget();
            return state;
        } catch (IOException e) {
            throw new SandboxFailure("SANDBOX_STATE", e, folder);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void forget() throws IOException {
        for (String name : new String[] {"demo.json", "sales.log", "finops.log"})
            Files.deleteIfExists(folder.resolve(name));
    }

    /** Wanted numbers win over remembered ones; the result is remembered. */
    SandboxSettings remembered(SandboxSettings settings) {
        Path file = folder.resolve("demo.json");
        try {
            JsonNode known = Files.exists(file) ? JSON.readTree(Files.readString(file)) : JSON.createObjectNode();
            boolean asRemembered = settings.rows() == 0 && settings.invalid() == 0;
            int rows = asRemembered ? known.path("rows").asInt(0) : settings.rows();
            int invalid = asRemembered ? known.path("invalid").asInt(0) : settings.invalid();
            long seed = settings.seed() == 0 ? known.path("seed").asLong(0) : settings.seed();
            SandboxSettings all = Sandbox.complete(
                    settings.withRows(rows).withInvalid(invalid).withSeed(seed));
            ObjectNode facts = JSON.createObjectNode();
            facts.put("rows", all.rows()).put("invalid", all.invalid()).put("seed", all.seed());
            Files.writeString(file, facts.toString());
            return all;
        } catch (IOException e) {
            throw new SandboxFailure("SANDBOX_STATE", e, folder);
        }
    }

    /** Brings back what was written and notes what comes. */
    void attach(Database salesData, Database finopsData) {
        try {
            sales = WriteLog.replay(folder.resolve("sales.log"), salesData);
            finops = WriteLog.replay(folder.resolve("finops.log"), finopsData);
        } catch (IOException e) {
            throw new SandboxFailure("SANDBOX_STATE", e, folder);
        }
    }

    @Override
    public void close() throws IOException {
        if (sales != null) sales.close();
        if (finops != null) finops.close();
        lockFile.close();
    }
}
