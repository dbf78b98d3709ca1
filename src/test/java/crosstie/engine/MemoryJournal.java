package crosstie.engine;

import crosstie.model.Execution;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A journal that lasts as long as the test: pages in order, habits by field and kind, pairs by row and field. */
final class MemoryJournal implements Journal {
    final List<Execution> executions = new ArrayList<>();
    final List<PageRecord> pages = new ArrayList<>();
    final Map<TaskScope, Map<String, ServerHabit>> habits = new HashMap<>();
    final Map<TaskScope, Map<String, SentFound>> pairs = new HashMap<>();

    /** Called with each page before it is kept; may throw. */
    Consumer<PageRecord> beforeRecord = page -> {};

    @Override
    public void begin(Execution execution) {
        executions.add(execution);
    }

    @Override
    public TaskJournal open(String execution, TaskScope scope) {
        Map<String, ServerHabit> ownHabits = habits.computeIfAbsent(scope, s -> new LinkedHashMap<>());
        Map<String, SentFound> ownPairs = pairs.computeIfAbsent(scope, s -> new LinkedHashMap<>());
        return new TaskJournal() {
            @Override
            public void record(PageRecord page) {
                beforeRecord.accept(page);
                pages.add(page);
                page.habits().forEach(h -> ownHabits.put(h.field() + h.kind(), h));
                page.pairs().forEach(p -> ownPairs.put(p.key() + '\0' + p.field(), p));
            }

            @Override
            public List<ServerHabit> habits() {
                return List.copyOf(ownHabits.values());
            }

            @Override
            public List<SentFound> pairs(Collection<String> keys) {
                return ownPairs.values().stream()
                        .filter(p -> keys.contains(p.key()))
                        .toList();
            }
        };
    }

    @Override
    public Knowledge knowledge(TaskScope scope) {
        return open("", scope);
    }

    @Override
    public void end(Execution execution) {
        executions.set(executions.size() - 1, execution);
    }

    List<RowRecord> rows() {
        return pages.stream().flatMap(p -> p.rows().stream()).toList();
    }

    RowRecord row(String key) {
        return rows().reversed().stream()
                .filter(r -> r.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
