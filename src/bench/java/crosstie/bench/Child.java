package crosstie.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A contender in a process of its own. */
final class Child {
    private Child() {}

    static List<String> command(List<String> java, Class<?> main, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file", ""));
        command.add(main.getName());
        command.addAll(List.of(args));
        return command;
    }

    static ProcessBuilder process(List<String> command) {
        ProcessBuilder process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        Map<String, String> environment = process.environment();
        environment.put("CLASSPATH", System.getProperty("java.class.path"));
        return process;
    }

    static Result run(Contender contender, List<String> java, SandboxProcess sandbox, Path home)
            throws IOException, InterruptedException {
        Process process = process(command(java, contender.main(), sandbox.sales(), sandbox.finops(), home.toString()))
                .start();
        Result result = null;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (Result.isResult(line)) {
                    result = Result.read(line);
                } else {
                    System.out.println(contender.word() + ": " + line);
                }
            }
        }
        if (process.waitFor() != 0 || result == null) {
            throw new IllegalStateException(contender.word() + " ended with " + process.exitValue());
        }
        return result;
    }
}
