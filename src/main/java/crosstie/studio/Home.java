package crosstie.studio;

import crosstie.model.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** The folder of one user's data. */
final class Home {
    private Home() {}

    /** The platform's usual place: that of the XDG rules on Linux, Library on a Mac, AppData on Windows. */
    static Path usual(String system, Map<String, String> environment) {
        Path user = user(environment);
        if (system.startsWith("Windows")) {
            String data = environment.getOrDefault("APPDATA", "");
            return (data.isBlank() ? user.resolve("AppData").resolve("Roaming") : Path.of(data)).resolve("Crosstie");
        }
        if (system.startsWith("Mac")) {
            return user.resolve("Library").resolve("Application Support").resolve("Crosstie");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        Path share = data.isBlank() || !Path.of(data).isAbsolute()
                ? user.resolve(".local").resolve("share")
                : Path.of(data);
        return share.resolve("crosstie");
    }

    /** {@code HOME} as the shell has it: Java's own idea of it comes from the list of users and misses what was set on purpose. */
    private static Path user(Map<String, String> environment) {
        String named = environment.getOrDefault("HOME", "");
        return named.isBlank() || !Path.of(named).isAbsolute()
                ? Path.of(System.getProperty("user.home"))
                : Path.of(named);
    }

    /** Made for its owner alone where it is missing. */
    static Path made(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(home)) {
                Files.createDirectories(home.getParent() == null ? home : home.getParent());
                Files.createDirectory(home);
                if (Files.getFileStore(home).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
                }
            }
            return home;
        } catch (IOException e) {
            throw Refusal.usage("HOME_NOT_WRITABLE", home);
        }
    }
}
