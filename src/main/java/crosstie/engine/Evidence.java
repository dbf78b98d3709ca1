package crosstie.engine;

import crosstie.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Finds the rule behind changed values. One row is no rule: at least two of a page have to agree, and none may speak against it. A habit
 * believed too early would hide real differences; a pair kept too long costs only its bytes.
 */
final class Evidence {
    private static final int WITNESSES = 2;

    private Evidence() {}

    /**
     * @param changes values that came back as others
     * @param stored all values of a column that came back
     */
    static List<ServerHabit> habits(
            List<Field> fields, List<Learning.Change> changes, IntFunction<List<String>> stored) {
        Map<Integer, List<Learning.Change>> byColumn =
                changes.stream().collect(Collectors.groupingBy(Learning.Change::column));
        List<ServerHabit> habits = new ArrayList<>();
        byColumn.forEach((column, of) -> {
            Field field = fields.get(column);
            if (field.type().isText()) {
                inCase(field, of, stored.apply(column)).ifPresent(habits::add);
                cut(field, of, stored.apply(column)).ifPresent(habits::add);
            }
        });
        return habits;
    }

    private static Optional<ServerHabit> inCase(Field field, List<Learning.Change> changes, List<String> stored) {
        long witnesses = changes.stream()
                .filter(c -> c.sent().equalsIgnoreCase(c.found()))
                .count();
        long spellings = stored.stream().distinct().count();
        long words =
                stored.stream().map(s -> s.toLowerCase(Locale.ROOT)).distinct().count();
        return witnesses >= WITNESSES && spellings == words
                ? Optional.of(new ServerHabit(field.name(), ServerHabit.Kind.CASE, 0))
                : Optional.empty();
    }

    private static Optional<ServerHabit> cut(Field field, List<Learning.Change> changes, List<String> stored) {
        List<Learning.Change> cut = changes.stream().filter(Evidence::isCut).toList();
        int longest = stored.stream().mapToInt(String::length).max().orElse(0);
        long witnesses = cut.stream().filter(c -> c.found().length() == longest).count();
        return witnesses >= WITNESSES
                ? Optional.of(new ServerHabit(field.name(), ServerHabit.Kind.CUT, longest))
                : Optional.empty();
    }

    /** Cut at a length, not rid of blanks at the end. */
    private static boolean isCut(Learning.Change c) {
        return c.sent().length() > c.found().length()
                && !c.found().isEmpty()
                && c.sent().regionMatches(true, 0, c.found(), 0, c.found().length())
                && !c.sent().stripTrailing().equals(c.found());
    }
}
