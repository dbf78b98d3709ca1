package crosstie.cli;

import crosstie.cli.kit.Stop;
import crosstie.cli.kit.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A process that runs one command after the other, since starting a process for each takes longer than all of them. */
final class ManyCommands {
    private ManyCommands() {}

    /** First argument: the file of commands, in blocks of lines; second: the folder for what they say, exit code first. */
    public static void main(String... args) throws IOException {
        String[] commands = Files.readString(Path.of(args[0])).split("\n\n");
        for (int i = 0; i < commands.length; i++) {
            Files.writeString(Path.of(args[1], String.valueOf(i)), said(commands[i].split("\n")));
        }
    }

    private static String said(String... lines) {
        Map<String, String> variables = new HashMap<>();
        List<String> arguments = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("$")) {
                int equals = line.indexOf('=');
                variables.put(line.substring(1, equals), line.substring(equals + 1));
            } else {
                arguments.add(line);
            }
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int exit = Cli.run(
                arguments.toArray(String[]::new),
                InputStream.nullInputStream(),
                Told.stream(said),
                Told.stream(said),
                Terminal.NONE,
                new Stop(),
                variables);
        return exit + "\n" + said.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
