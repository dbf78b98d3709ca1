package crosstie.studio.browse;

import crosstie.connector.Environment;
import crosstie.model.Entity;
import crosstie.model.EntityName;
import crosstie.studio.connect.Environments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Search and open entities of a connection. */
public final class Entities {
    private final Environments environments;

    public Entities(Environments environments) {
        this.environments = environments;
    }

    /** What a search found, best first. */
    public record Matches(int total, List<EntityName> matched) {
        public Matches {
            matched = List.copyOf(matched);
        }
    }

    /** Entities whose name, collection or label holds all words; all of them for blank words. */
    public Matches search(String connection, String words) {
        List<EntityName> all = environments.kept(connection).entities();
        List<String> wanted = words(words);
        List<EntityName> matched =
                new ArrayList<>(all.stream().filter(e -> holds(e, wanted)).toList());
        matched.sort(Comparator.comparingInt((EntityName e) -> distance(e, wanted))
                .thenComparing(EntityName::collection, String.CASE_INSENSITIVE_ORDER));
        return new Matches(all.size(), matched);
    }

    public Entity open(String connection, String called) {
        Environment environment = environments.kept(connection);
        return environment.entity(called);
    }

    private static List<String> words(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return lower.isEmpty() ? List.of() : List.of(lower.split("\\s+"));
    }

    private static boolean holds(EntityName e, List<String> words) {
        String all = (e.name() + '\n' + e.collection() + '\n' + e.label()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }

    /** 0 for a name that was typed whole, 1 for one that begins so, 2 for the others. */
    private static int distance(EntityName e, List<String> words) {
        if (words.isEmpty()) {
            return 0;
        }
        String typed = String.join(" ", words);
        int best = 2;
        for (String name : List.of(e.collection(), e.name(), e.label())) {
            String lower = name.toLowerCase(Locale.ROOT);
            best = Math.min(best, lower.equals(typed) ? 0 : lower.startsWith(typed) ? 1 : 2);
        }
        return best;
    }
}
