package crosstie.ui.mapping;

import crosstie.model.FieldMapping;
import java.util.List;

/**
 * One mapping as it is drawn.
 *
 * @param index of the mapping in its task; -1 for the company, which the organization supplies
 * @param mapping null for the company
 * @param sources paths at the left, none for a constant
 * @param destination path at the right
 * @param kind how it is drawn
 * @param chip words on its pill; empty for none
 * @param trouble worst problem that speaks of it
 */
record Tie(
        int index,
        FieldMapping mapping,
        List<String> sources,
        String destination,
        Kind kind,
        String chip,
        Trouble trouble) {
    enum Kind {
        COPY,
        TRANSFORM,
        VALUE_MAP,
        CONSTANT,
        PARAMETER,
        ORGANIZATION
    }

    enum Trouble {
        NONE,
        WARNING,
        ERROR
    }

    /** Whether it starts at a field, and not at a chip of its own. */
    boolean isLine() {
        return !sources.isEmpty();
    }

    boolean enabled() {
        return mapping == null || mapping.enabled();
    }
}
