package crosstie.sandbox.metadata;

import crosstie.sandbox.data.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** F&O enums by the thousand. */
final class Enums {
    private static final List<String> LAST = List.of("Status", "Method", "Mode", "Option");
    private static final int STEP = 1_009;
    /** Enums that are called like an entity, and enums that are so but for the case (F-11). */
    private static final int SAME = 12;

    private static final int NEARLY = 8;

    private Enums() {}

    static Map<String, List<Option>> of(
            Map<String, List<Option>> own, List<String> entities, Size size, Drawing drawing) {
        Map<String, List<Option>> all = new LinkedHashMap<>(own);
        int more = size.enums - own.size();
        int members = size.members - own.values().stream().mapToInt(List::size).sum();
        int[] counts = Spread.of(members, more, 2, Words.MEMBERS.size(), drawing.random());
        for (int i = 0; all.size() < size.enums; i++)
            all.putIfAbsent(name(i, entities), members(counts[all.size() - own.size()], drawing));
        return all;
    }

    private static String name(int i, List<String> entities) {
        String entity = entities.get(i * 37 % entities.size());
        if (i < SAME) return entity;
        if (i < SAME + NEARLY)
            return entity.substring(0, 1) + entity.substring(1).toLowerCase(Locale.ROOT);
        int all = Words.AREAS.size() * Words.SUBJECTS.size() * LAST.size();
        int place = (int) ((long) i * STEP % all);
        return Words.AREAS.get(place % 60)
                + Words.SUBJECTS.get(place / 60 % 60)
                + LAST.get(place / 3_600 % LAST.size());
    }

    private static List<Option> members(int count, Drawing drawing) {
        Set<String> names = new LinkedHashSet<>();
        if (drawing.chance(60)) names.add("None");
        while (names.size() < count) names.add(drawing.one(Words.MEMBERS));
        List<Option> options = new ArrayList<>(count);
        for (String name : names) options.add(new Option(options.size(), name, -1));
        return List.copyOf(options);
    }
}
