package crosstie.mapping.live;

import crosstie.mapping.Canonical;
import crosstie.mapping.Mapper;
import crosstie.mapping.RowProblem;
import crosstie.model.Problem;
import crosstie.transform.Blank;
import crosstie.transform.CanonicalText;
import crosstie.transform.RowsAwaited;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keys of the rows that are looked at: empty, met twice, met in another company, not safe in an address. */
final class LiveKeys {
    /** They break addresses even when encoded (D-29, F-23). */
    private static final String UNSAFE = "/<>*%&:\\?+";

    private final String at;
    private final Map<String, String> companies = new HashMap<>();
    private final Misfits empty = new Misfits();
    private final Misfits repeated = new Misfits();
    private final Misfits elsewhere = new Misfits();
    private final Misfits unsafe = new Misfits();
    private int looked;

    LiveKeys(String at) {
        this.at = at;
    }

    /**
     * The rows of one company.
     *
     * @param shared whether rows of all companies meet in the destination
     */
    void look(Mapper mapper, List<Object[]> rows, String company, boolean shared) {
        Set<String> seen = new HashSet<>();
        for (Object[] row : rows) {
            looked++;
            Optional<Object[]> parts = parts(mapper, row);
            if (parts.isPresent()) {
                look(parts.get(), row, mapper, seen, shared ? company : null);
            }
        }
    }

    private void look(Object[] parts, Object[] row, Mapper mapper, Set<String> seen, String company) {
        String shown = text(parts);
        String key = Canonical.key(parts);
        for (Object part : parts) {
            if (Blank.is(part)) {
                empty.add(mapper.keyText(row), 0);
                return;
            }
        }
        if (!seen.add(key)) {
            repeated.add(shown, 0);
        }
        if (shown.chars().anyMatch(c -> UNSAFE.indexOf(c) >= 0)) {
            unsafe.add(shown, 0);
        }
        String other = company == null ? null : companies.putIfAbsent(key, company);
        if (other != null && !other.equals(company)) {
            elsewhere.add(shown + " " + other + "/" + company, 0);
        }
    }

    /** Empty for a row that is rejected before its key matters. */
    private static Optional<Object[]> parts(Mapper mapper, Object[] row) {
        int[] key = mapper.key();
        Object[] parts = new Object[key.length];
        try {
            for (int i = 0; i < key.length; i++) {
                Object value = mapper.value(key[i], row);
                parts[i] = value == Mapper.LEFT_OUT ? null : value;
            }
            return Optional.of(parts);
        } catch (RowProblem | RowsAwaited countedWithItsMapping) {
            return Optional.empty();
        }
    }

    private static String text(Object[] parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(text.isEmpty() ? "" : ", ").append(part == null ? "" : CanonicalText.of(part));
        }
        return text.toString();
    }

    List<Problem> problems(String entity) {
        List<Problem> all = new ArrayList<>();
        add("KEYS_EMPTY", empty, entity, all);
        add("KEYS_REPEATED", repeated, entity, all);
        add("KEYS_IN_SEVERAL_COMPANIES", elsewhere, entity, all);
        if (unsafe.rows() > 0) {
            all.add(Problem.info("KEYS_UNSAFE", at, entity, unsafe.rows(), looked, unsafe.shown()));
        }
        return all;
    }

    private void add(String code, Misfits misfits, String entity, List<Problem> all) {
        if (misfits.rows() > 0) {
            all.add(misfits.as(code, at, entity, looked));
        }
    }
}
