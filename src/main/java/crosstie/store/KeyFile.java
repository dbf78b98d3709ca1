package crosstie.store;

import crosstie.model.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;

/** The key as a file of the home folder that only its owner can read. */
record KeyFile(Home home) {
    private static final String NAME = "vault.key";
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    Path path() {
        return home.file(NAME);
    }

    /** Made where there is none. To be called while nobody else does: two first keys would lock one secret out. */
    byte[] made(SecureRandom random) {
        if (Files.exists(path())) {
            return read();
        }
        return home.random(NAME, Seal.KEY_BYTES, random);
    }

    /**
     * The key, to be cleared by the caller.
     *
     * @throws Refusal VAULT_KEY_GONE, VAULT_KEY_OPEN when others can read it, VAULT_KEY_DAMAGED
     */
    byte[] read() {
        if (!Files.exists(path())) {
            throw Refusal.usage("VAULT_KEY_GONE", path());
        }
        try {
            if (isOpenToOthers()) {
                throw Refusal.usage("VAULT_KEY_OPEN", path());
            }
            if (Files.size(path()) != Seal.KEY_BYTES) {
                throw Refusal.usage("VAULT_KEY_DAMAGED", path());
            }
            return Files.readAllBytes(path());
        } catch (IOException e) {
            throw Refusal.usage("VAULT_KEY_UNREADABLE", path());
        }
    }

    /** Where a system has no such permissions, the list of who may read was set when the file was made. */
    private boolean isOpenToOthers() throws IOException {
        return Home.POSIX && Files.getPosixFilePermissions(path()).stream().anyMatch(OTHERS::contains);
    }

    void remove() {
        try {
            Files.deleteIfExists(path());
        } catch (IOException e) {
            throw Refusal.usage("HOME_NOT_WRITABLE", path());
        }
    }
}
