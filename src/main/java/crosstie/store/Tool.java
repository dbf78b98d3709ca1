package crosstie.store;

import crosstie.model.Refusal;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program of the operating system, run as a process of its own, for a bounded time and with bounded output. */
record Tool(Path program, Map<String, String> variables, Patience patience) {
    private static final int MOST_OUTPUT = 64 * 1024;

    /** How long to wait for an answer; somebody may have to unlock the keychain first. */
    record Patience(Duration time) {
        static final Patience USUAL = new Patience(Duration.ofSeconds(30));
    }

    /** @param output to be cleared by the caller when it is secret */
    record Said(int exit, byte[] output) {
        @Override
        public String toString() {
            return "Said[" + exit + "]";
        }
    }

    /** The program of that name in the folders of PATH. */
    static Optional<Tool> find(String name, Map<String, String> variables, Patience patience) {
        for (String folder : path(variables).split(File.pathSeparator)) {
            Optional<Path> program = program(folder, name);
            if (program.isPresent()) {
                return program.map(p -> new Tool(p, variables, patience));
            }
        }
        return Optional.empty();
    }

    /** Windows writes the name as it likes. */
    private static String path(Map<String, String> variables) {
        return variables.entrySet().stream()
                .filter(v -> v.getKey().equalsIgnoreCase("PATH"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** A relative folder is none: what lies in the folder where somebody stands is not the system's. */
    private static Optional<Path> program(String folder, String name) {
        try {
            Path program = Path.of(folder).resolve(name);
            return program.isAbsolute() && Files.isRegularFile(program) && Files.isExecutable(program)
                    ? Optional.of(program)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    String name() {
        return program.getFileName().toString();
    }

    /**
     * Runs the program to its end.
     *
     * @param input cleared here
     * @throws Refusal KEYCHAIN_SILENT when it does not end in time, KEYCHAIN_REFUSED when it cannot be started
     */
    Said run(byte[] input, List<String> arguments) {
        Process process = started(arguments);
        try {
            CompletableFuture<byte[]> output = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> read(process, output));
            give(process, input);
            byte[] all = output.get(patience.time().toMillis(), TimeUnit.MILLISECONDS);
            if (!process.waitFor(patience.time().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TimeoutException();
            }
            return new Said(process.exitValue(), all);
        } catch (TimeoutException e) {
            throw Refusal.stopped("KEYCHAIN_SILENT", name(), patience.time().toSeconds());
        } catch (ExecutionException e) {
            throw Refusal.stopped("KEYCHAIN_RUBBISH", name());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.stopped("KEYCHAIN_REFUSED", name());
        } finally {
            Arrays.fill(input, (byte) 0);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Process started(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(variables);
        builder.environment().keySet().removeIf(v -> v.startsWith("CROSSTIE_")); // our secrets are not its business
        try {
            return builder.start();
        } catch (IOException e) {
            throw Refusal.stopped("KEYCHAIN_REFUSED", name());
        }
    }

    private static void read(Process process, CompletableFuture<byte[]> output) {
        try {
            byte[] all = process.getInputStream().readNBytes(MOST_OUTPUT + 1);
            if (all.length > MOST_OUTPUT) {
                output.completeExceptionally(new IOException("too much"));
            }
            output.complete(all);
        } catch (IOException e) {
            output.completeExceptionally(e);
        }
    }

    private static void give(Process process, byte[] input) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(input);
        } catch (IOException e) {
            return; // it ended without reading: its exit says what it thinks of the question
        }
    }

    @Override
    public String toString() {
        return "Tool[" + program + "]";
    }
}
