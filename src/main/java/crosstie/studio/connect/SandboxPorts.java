package crosstie.studio.connect;

import crosstie.model.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The ports that the sandbox of a home listens on. They are kept: what runs learn of a system is kept by its address, and a sandbox that moves
 * with every command would be a new system each time.
 */
record SandboxPorts(int sales, int finops) {
    static final SandboxPorts ANY = new SandboxPorts(0, 0);

    /** Those of last time; any for the first time. */
    static SandboxPorts last(Path home) {
        Path file = file(home);
        try {
            List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
            return lines.size() == 2 && lines.stream().allMatch(l -> l.matches("\\d{1,5}"))
                    ? new SandboxPorts(Integer.parseInt(lines.get(0)), Integer.parseInt(lines.get(1)))
                    : ANY;
        } catch (IOException e) {
            return ANY; // not a file of ours: then any port will do
        }
    }

    void keep(Path home) {
        try {
            Files.write(file(home), List.of(String.valueOf(sales), String.valueOf(finops)));
        } catch (IOException e) {
            throw Refusal.usage("HOME_NOT_WRITABLE", home);
        }
    }

    private static Path file(Path home) {
        return home.resolve("sandbox").resolve("ports");
    }
}
