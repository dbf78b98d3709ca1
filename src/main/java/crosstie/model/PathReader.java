package crosstie.model;

import crosstie.model.FieldPath.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code name}, {@code name.path} and {@code name.Entity(path).Entity(path)}. */
final class PathReader {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 2_000;

    private final String text;
    private int at;

    PathReader(String text) {
        this.text = text;
    }

    Optional<FieldPath> whole() {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.ofNullable(path(0)).filter(p -> at == text.length());
    }

    /** Null when no path stands here. */
    private FieldPath path(int hops) {
        int from = at;
        String field = name();
        if (field == null || hops > FieldPath.MOST_HOPS) {
            return null;
        }
        if (!isAt('.')) {
            return FieldPath.plain(field);
        }
        List<Branch> branches = isBranch() ? branches(hops) : onward(hops);
        return branches == null ? null : new FieldPath(text.substring(from, at), field, branches);
    }

    private List<Branch> onward(int hops) {
        at++;
        FieldPath path = path(hops + 1);
        return path == null ? null : List.of(new Branch("", path));
    }

    private List<Branch> branches(int hops) {
        List<Branch> all = new ArrayList<>();
        while (isAt('.')) {
            at++;
            String entity = name();
            if (entity == null || !isAt('(')) {
                return null;
            }
            at++;
            FieldPath path = path(hops + 1);
            if (path == null || !isAt(')')) {
                return null;
            }
            at++;
            all.add(new Branch(entity, path));
        }
        return all;
    }

    private boolean isAt(char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }

    /** Whether a bracket follows the name behind the dot. */
    private boolean isBranch() {
        int end = at + 1;
        while (end < text.length() && isOfName(text.charAt(end))) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '(';
    }

    private String name() {
        int from = at;
        while (at < text.length() && isOfName(text.charAt(at))) {
            at++;
        }
        boolean good = at > from && at - from <= LONGEST_NAME && !Character.isDigit(text.charAt(from));
        return good ? text.substring(from, at) : null;
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
