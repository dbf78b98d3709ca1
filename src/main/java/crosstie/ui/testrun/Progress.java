package crosstie.ui.testrun;

import crosstie.model.Counts;
import crosstie.model.RunEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far a test run is. {@code expected} is -1 while a system does not tell. */
record Progress(Map<String, Part> parts) {
    static final Progress NONE = new Progress(Map.of());

    /** One task for one organization. */
    record Part(long read, long expected) {}

    Progress {
        parts = Map.copyOf(parts);
    }

    /** Later news of one task replaces older news. */
    static Object key(RunEvent event) {
        return event instanceof RunEvent.TaskProgress p ? name(p.task(), p.organization()) : null;
    }

    Progress after(List<RunEvent> events) {
        Map<String, Part> now = new HashMap<>(parts);
        for (RunEvent event : events) {
            switch (event) {
                case RunEvent.TaskStarted s -> now.put(name(s.task(), s.organization()), new Part(0, s.expected()));
                case RunEvent.TaskProgress p -> put(now, p.task(), p.organization(), p.counts(), p.expected());
                default -> {}
            }
        }
        return new Progress(now);
    }

    private static void put(Map<String, Part> parts, String task, String organization, Counts counts, long expected) {
        parts.put(name(task, organization), new Part(counts.read(), expected));
    }

    private static String name(String task, String organization) {
        return task + '\n' + organization;
    }

    long read() {
        return parts.values().stream().mapToLong(Part::read).sum();
    }

    long expected() {
        return parts.values().stream().anyMatch(p -> p.expected() < 0)
                ? -1
                : parts.values().stream().mapToLong(Part::expected).sum();
    }
}
