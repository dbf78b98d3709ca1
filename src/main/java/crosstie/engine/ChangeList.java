package crosstie.engine;

import crosstie.model.RowChange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** The rows of a change set, up to a bound. Where not all fit, unchanged rows give way to those that tell something. */
final class ChangeList {
    private record Placed(long place, RowChange row) {}

    private final int bound;
    private final List<Placed> telling = new ArrayList<>();
    private final Deque<Placed> unchanged = new ArrayDeque<>();
    private long place;
    private boolean complete = true;

    ChangeList(int bound) {
        this.bound = bound;
    }

    boolean hasRoomFor(RowChange.Action action) {
        int taken = action == RowChange.Action.UNCHANGED ? telling.size() + unchanged.size() : telling.size();
        return taken < bound;
    }

    void add(RowChange.Action action, RowChange row) {
        Placed placed = new Placed(place++, row);
        if (action == RowChange.Action.UNCHANGED) {
            unchanged.addLast(placed);
            return;
        }
        telling.add(placed);
        if (telling.size() + unchanged.size() > bound) {
            unchanged.removeLast();
            leaveOut();
        }
    }

    void leaveOut() {
        complete = false;
    }

    /** In reading order. */
    List<RowChange> rows() {
        return Stream.concat(telling.stream(), unchanged.stream())
                .sorted(Comparator.comparingLong(Placed::place))
                .map(Placed::row)
                .toList();
    }

    boolean isComplete() {
        return complete;
    }
}
