package crosstie.bench;

import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The sandbox in a second process, until closed; its other end is {@link #main}. */
record SandboxProcess(Process process, String sales, String finops) implements AutoCloseable {

    static SandboxProcess start(String rows, String latency) throws IOException {
        return start(rows, latency, "demo");
    }

    /** @param metadata demo, real or heavy */
    static SandboxProcess start(String rows, String latency, String metadata) throws IOException {
        List<String> java = List.of("-Xmx6g", "-XX:+UseParallelGC");
        Process process = Child.process(Child.command(java, SandboxProcess.class, rows, latency, metadata))
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null) {
            throw new IllegalStateException("the sandbox did not start");
        }
        String[] urls = line.split(" ");
        return new SandboxProcess(process, urls[0], urls[1]);
    }

    /** Ends when its input does. */
    public static void main(String[] args) throws IOException {
        int rows = Integer.parseInt(args[0]);
        String[] latency = (args[1] + ",0,0").split(",");
        String time = "page=" + latency[0] + ",batch=" + latency[1] + ",operation=" + latency[2];
        try (Sandbox sandbox = Sandbox.start(
                SandboxSettings.USUAL.withRows(rows).with("serviceTime", time).with("metadata", args[2]))) {
            System.out.println(sandbox.sales() + " " + sandbox.finops());
            while (System.in.read() >= 0) {
                // nothing is said; the end is what counts
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
