package crosstie.store;

import crosstie.model.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The folder of one user's data: made for the owner alone, with two random files that only the owner can read. */
record Home(Path folder) {
    static final boolean POSIX =
            java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final ReentrantLock OPENING = new ReentrantLock();

    /** @throws Refusal HOME_NOT_WRITABLE, HOME_NAME_UNFIT */
    static Home at(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        if (home.toString().indexOf(';') >= 0) { // ends the path in a database URL
            throw Refusal.usage("HOME_NAME_UNFIT", home, ";");
        }
        try {
            if (!Files.isDirectory(home)) {
                Files.createDirectories(home, owner("rwx------"));
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw Refusal.usage("HOME_NOT_WRITABLE", home);
        }
        if (!Files.isWritable(home)) {
            throw Refusal.usage("HOME_NOT_WRITABLE", home);
        }
        return new Home(home);
    }

    /** Path of the database, without an ending. */
    Path database() {
        return folder.resolve("store");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** One process at a time: two that open a new home at once must not both create what is in it. */
    <T> T alone(Supplier<T> work) {
        OPENING.lock(); // a file lock does not hold back threads of the same process
        try (FileChannel channel =
                        FileChannel.open(file("opening.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assert lock.isValid();
            StaleLock.remove(this);
            return work.get();
        } catch (IOException e) {
            throw Refusal.usage("HOME_NOT_WRITABLE", folder);
        } finally {
            OPENING.unlock();
        }
    }

    /** The random bytes kept in a file; made when the file is missing. */
    byte[] random(String name, int length, SecureRandom random) {
        Path file = file(name);
        try {
            if (!Files.exists(file)) {
                create(file, length, random);
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length != length) {
                throw Refusal.usage("HOME_FILE_DAMAGED", file);
            }
            return bytes;
        } catch (IOException e) {
            throw Refusal.usage("HOME_NOT_WRITABLE", file);
        }
    }

    /** Whole or not at all: written beside and moved into place. */
    private void create(Path file, int length, SecureRandom random) throws IOException {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        Path beside = Files.createTempFile(folder, file.getFileName().toString(), ".new", owner("rw-------"));
        closeByList(beside);
        Files.write(beside, bytes);
        Files.move(beside, file);
    }

    /** Where a list says who may do what (Windows), the owner alone stands on it. */
    private static void closeByList(Path file) throws IOException {
        AclFileAttributeView list = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (list != null && !POSIX) {
            list.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(list.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }

    /** Only the owner may read the database, whatever the folder allows. */
    void closeToOthers() {
        Path file = folder.resolve("store.mv.db");
        try {
            if (POSIX && Files.exists(file)) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException e) {
            throw Refusal.usage("HOME_NOT_WRITABLE", file);
        }
    }

    private static FileAttribute<?>[] owner(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
