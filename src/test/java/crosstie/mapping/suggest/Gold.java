package crosstie.mapping.suggest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which fields Prospect to cash maps onto each other, task by task. */
record Gold(List<Task> tasks) {

    /** A pair of fields, compared without case. */
    record Pair(String source, String destination) {
        static Pair of(String source, String destination) {
            return new Pair(source.toLowerCase(Locale.ROOT), destination.toLowerCase(Locale.ROOT));
        }
    }

    /**
     * @param pairs rows that carry a field over
     * @param filled every destination field that a row fills, be it with a constant
     */
    record Task(String template, String name, String source, String destination, Set<Pair> pairs, Set<String> filled) {
        /** Whether this task maps between these two, in either direction. */
        boolean isBetween(String entity, String other) {
            return source.equals(entity) && destination.equals(other)
                    || source.equals(other) && destination.equals(entity);
        }

        boolean isFromSales() {
            return Character.isLowerCase(source.charAt(0));
        }
    }

    static Gold read() {
        Map<String, Task> tasks = new LinkedHashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Gold.class.getResourceAsStream("prospect-to-cash.tsv")),
                StandardCharsets.UTF_8))) {
            in.lines().skip(1).map(line -> line.split("\t")).forEach(p -> {
                Task task = tasks.computeIfAbsent(
                        p[0] + p[1],
                        k -> new Task(p[0], p[1], p[2], p[4], new LinkedHashSet<>(), new LinkedHashSet<>()));
                Pair pair = Pair.of(p[3], p[5]);
                task.filled().add(pair.destination());
                if (!p[3].isEmpty()) {
                    task.pairs().add(pair);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Gold(List.copyOf(tasks.values()));
    }
}
