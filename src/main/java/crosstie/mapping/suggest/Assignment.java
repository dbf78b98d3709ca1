package crosstie.mapping.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/** Gives each destination field at most one source, the surest pairs first. A source may serve several, but each
 * further one must be surer, unless it is known. */
final class Assignment {
    private static final double USED_AGAIN = 0.7;

    private final Judge judge;
    private final double above;

    Assignment(Judge judge, double above) {
        this.judge = judge;
        this.above = above;
    }

    private record Open(int source, int destination, double score, boolean again) {}

    List<Pairing> of(List<Side> sources, List<Side> destinations) {
        PriorityQueue<Open> queue = new PriorityQueue<>(Comparator.comparingDouble(Open::score)
                .reversed()
                .thenComparingInt(Open::destination)
                .thenComparingInt(Open::source));
        for (int d = 0; d < destinations.size(); d++) {
            for (int s = 0; s < sources.size(); s++) {
                double score = judge.score(sources.get(s), destinations.get(d));
                if (score >= above) {
                    queue.add(new Open(s, d, score, false));
                }
            }
        }
        return given(queue, sources, destinations);
    }

    private List<Pairing> given(PriorityQueue<Open> queue, List<Side> sources, List<Side> destinations) {
        List<Pairing> given = new ArrayList<>();
        Set<String> served = new HashSet<>();
        Set<Integer> used = new HashSet<>();
        while (!queue.isEmpty()) {
            Open o = queue.poll();
            Side to = destinations.get(o.destination);
            String field = to.candidate().path().field();
            if (served.contains(field)) {
                continue;
            }
            if (!o.again && used.contains(o.source) && !judge.isKnown(sources.get(o.source), to)) {
                double less = o.score * USED_AGAIN;
                if (less >= above) {
                    queue.add(new Open(o.source, o.destination, less, true));
                }
                continue;
            }
            served.add(field);
            used.add(o.source);
            Side from = sources.get(o.source);
            given.add(new Pairing(from, to, Math.round(o.score * 100) / 100.0, judge.reasons(from, to)));
        }
        return given;
    }
}
