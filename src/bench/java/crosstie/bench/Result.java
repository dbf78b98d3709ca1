package crosstie.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one run took.
 *
 * @param cpuMillis of the whole process, start and compiling included, from the operating system
 * @param rssMegabytes the most it ever held in memory
 */
record Result(long rows, long written, double seconds, double cpuMillis, long requests, double rssMegabytes) {
    private static final String MARK = "RESULT ";

    /** Measures this process. */
    static Result now(long rows, long written, long startedNanos, long requests) throws IOException {
        double seconds = (System.nanoTime() - startedNanos) / 1e9;
        double cpu = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e6;
        return new Result(rows, written, seconds, cpu, requests, peak());
    }

    private static double peak() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        return 0;
    }

    /** A contender that lost rows is not a fast one. */
    Result complete() {
        if (written < rows || rows == 0) {
            throw new IllegalStateException(written + " of " + rows + " rows arrived");
        }
        return this;
    }

    void print() {
        System.out.println(
                MARK + rows + " " + written + " " + seconds + " " + cpuMillis + " " + requests + " " + rssMegabytes);
    }

    static boolean isResult(String line) {
        return line.startsWith(MARK);
    }

    static Result read(String line) {
        double[] n = Arrays.stream(line.substring(MARK.length()).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Result((long) n[0], (long) n[1], n[2], n[3], (long) n[4], n[5]);
    }

    double rowsPerSecond() {
        return rows / seconds;
    }

    double cpuPerThousand() {
        return cpuMillis * 1000 / rows;
    }

    static Result median(List<Result> all) {
        return new Result(
                (long) median(all, Result::rows),
                (long) median(all, Result::written),
                median(all, Result::seconds),
                median(all, Result::cpuMillis),
                (long) median(all, Result::requests),
                median(all, Result::rssMegabytes));
    }

    private static double median(List<Result> all, ToDoubleFunction<Result> of) {
        double[] sorted = all.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
