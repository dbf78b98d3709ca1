package crosstie.odata.batch;

import crosstie.odata.batch.BatchRequest.Group;
import crosstie.odata.batch.Multipart.Piece;
import crosstie.odata.batch.Multipart.Set;
import crosstie.odata.batch.Multipart.Single;
import java.util.BitSet;
import java.util.List;

/**
 * Which part answers which operation. A Content-ID decides; a part without one is placed by its position, and only while positions
 * can be believed: nothing missing in the middle, nothing out of order, no more parts than were asked for.
 */
final class Matching {
    private static final int LONGEST_ID = 7;

    private final List<Group> groups;
    private final BatchPart[] parts;
    private final BitSet doubted;
    private int strays;

    Matching(BatchRequest request) {
        groups = request.groups();
        parts = new BatchPart[request.size()];
        doubted = new BitSet(parts.length);
    }

    BatchPart[] parts() {
        return parts;
    }

    int strays() {
        return strays;
    }

    /** @param closed whether there was nothing more to come */
    void place(List<Piece> pieces, boolean closed) {
        boolean inOrder = inOrder(pieces, closed);
        for (int i = 0; i < pieces.size(); i++) {
            Group group = inOrder ? groups.get(i) : null;
            switch (pieces.get(i)) {
                case Single s -> single(s, group);
                case Set s -> set(s, group);
            }
        }
        doubted.stream().forEach(i -> parts[i] = null);
    }

    /** An answer on its own: to a plain operation, or the one error of a whole change set (D-44). */
    private void single(Single s, Group group) {
        int byId = operation(s);
        Group meant = byId >= 0 ? group(byId) : s.id().isEmpty() ? group : null;
        if (meant == null || (meant.changeSet() && meant.size() > 1 && s.part().ok())) {
            strays++;
        } else {
            forAll(meant, s.part());
        }
    }

    private void set(Set set, Group group) {
        List<Single> singles = set.singles();
        Group meant = singles.stream().anyMatch(s -> operation(s) >= 0) ? null : group;
        if (singles.size() == 1 && !singles.getFirst().part().ok()) {
            single(singles.getFirst(), group);
            return;
        }
        boolean complete = meant != null && meant.changeSet() && meant.size() == singles.size();
        for (int i = 0; i < singles.size(); i++) {
            Single s = singles.get(i);
            int byId = operation(s);
            if (byId >= 0) {
                put(byId, s.part());
            } else if (complete && s.id().isEmpty()) {
                put(meant.first() + i, s.part());
            } else {
                strays++;
            }
        }
    }

    private void forAll(Group group, BatchPart part) {
        for (int i = 0; i < group.size(); i++) {
            put(group.first() + i, part);
        }
    }

    private void put(int operation, BatchPart part) {
        if (part.status() == 0 || parts[operation] != null) {
            strays++;
            doubted.set(operation);
        } else {
            parts[operation] = part;
        }
    }

    /** The operation that a Content-ID names, -1 for none. Only operations of change sets have one. */
    private int operation(Single s) {
        int operation = number(s.id()) - 1;
        return operation < parts.length && operation >= 0 && group(operation).changeSet() ? operation : -1;
    }

    private static int number(String id) {
        int number = 0;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c < '0' || c > '9' || i == LONGEST_ID) {
                return 0;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    private Group group(int operation) {
        int low = 0;
        int high = groups.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (groups.get(middle).first() <= operation) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return groups.get(low);
    }

    /** Whether the piece at each position can only belong to the group at that position. A batch may stop early, at a failure (D-44), and a cut answer anywhere. */
    private boolean inOrder(List<Piece> pieces, boolean closed) {
        if (pieces.size() > groups.size()) {
            return false;
        }
        for (int i = 0; i < pieces.size(); i++) {
            for (Single s : singles(pieces.get(i))) {
                int byId = operation(s);
                if (byId >= 0 && group(byId) != groups.get(i)) {
                    return false;
                }
            }
        }
        return !closed || pieces.size() == groups.size() || pieces.isEmpty() || isFailure(pieces.getLast());
    }

    private static boolean isFailure(Piece piece) {
        return singles(piece).stream().anyMatch(s -> !s.part().ok());
    }

    private static List<Single> singles(Piece piece) {
        return switch (piece) {
            case Single s -> List.of(s);
            case Set s -> s.singles();
        };
    }
}
