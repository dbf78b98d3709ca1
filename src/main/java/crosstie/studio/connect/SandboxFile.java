package crosstie.studio.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosstie.connector.Address;
import crosstie.model.Refusal;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** {@code HOME/sandbox.json}: where the sandbox of this home listens, and which process runs it. Written by whoever starts one. */
final class SandboxFile {
    private static final int PATIENCE_MS = 2000;
    private static final long LARGEST = 64 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    SandboxFile(Path home) {
        this.file = home.resolve("sandbox.json");
    }

    /** The sandbox that runs now. A file left behind by a process that is gone, or that nobody answers to, tells of none. */
    Optional<SandboxPair.Addresses> running() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            boolean alive = ProcessHandle.of(root.path("pid").asLong(-1))
                    .filter(ProcessHandle::isAlive)
                    .isPresent();
            return alive ? Optional.of(addresses(root)).filter(this::answers) : Optional.empty();
        } catch (IOException | Refusal e) {
            return Optional.empty(); // half a file, or one of somebody else's making: no sandbox is known
        }
    }

    private static SandboxPair.Addresses addresses(JsonNode root) {
        JsonNode token = root.path("token");
        return new SandboxPair.Addresses(
                local(root.path("sales").path("url").asText()),
                local(root.path("finops").path("url").asText()),
                token.isObject() ? local(token.path("url").asText()) : null,
                token.path("clientId").asText(null),
                token.path("secret").asText(null),
                token.has("authority") ? local(token.path("authority").asText()) : null,
                token.path("caFile").asText(null));
    }

    /** A file that names another machine is not ours. */
    private static URI local(String text) {
        URI address = Address.of(text);
        if (!Address.isLoopback(address.getHost())) {
            throw Refusal.usage("ADDRESS_WRONG", text);
        }
        return address;
    }

    private boolean answers(SandboxPair.Addresses at) {
        return answers(at.sales()) && answers(at.finops());
    }

    private static boolean answers(URI address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), PATIENCE_MS);
            return true;
        } catch (IOException e) {
            return false; // nobody there: that is the answer
        }
    }

    /** Whole or not at all, for the owner only: it may hold a secret. */
    void write(SandboxPair.Addresses at) {
        ObjectNode root = JSON.createObjectNode();
        root.put("pid", ProcessHandle.current().pid());
        root.putObject("sales").put("url", at.sales().toString());
        root.putObject("finops").put("url", at.finops().toString());
        if (at.tokenUrl() != null) {
            root.putObject("token")
                    .put("url", at.tokenUrl().toString())
                    .put("clientId", at.clientId())
                    .put("secret", at.secret())
                    .put("authority", at.authority().toString())
                    .put("caFile", at.caFile());
        }
        try {
            Path beside = Files.createTempFile(file.getParent(), "sandbox", ".new");
            if (Files.getFileStore(beside).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-------"));
            }
            Files.write(beside, JSON.writeValueAsBytes(root));
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Refusal.usage("HOME_NOT_WRITABLE", file.getParent());
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Refusal.usage("HOME_NOT_WRITABLE", file.getParent());
        }
    }
}
