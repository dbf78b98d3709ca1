package crosstie.mapping;

import crosstie.model.EmptyKind;
import crosstie.model.EmptyRule;
import crosstie.model.FiredRule;
import crosstie.transform.Step;
import crosstie.transform.ValueProblem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The ways of being empty, told apart: decides about a cell with a rule for each, and says of any cell which rule decided.
 *
 * @param raw the result of source and steps, before any rule
 * @param absence asked only where the result is empty
 */
record Emptiness(Cell raw, Absence absence, EmptyRule rule, Step conversion) {
    private static final String UNLISTED = "CHOICE_UNKNOWN";

    /** The cell with a rule for each way of being empty. */
    Cell cell(EmptyRule.Apart apart, boolean key) {
        Map<EmptyKind, Cell.Ruled> ends = new EnumMap<>(EmptyKind.class);
        for (EmptyKind kind : EmptyKind.values()) {
            ends.put(kind, Cell.Ruled.of(apart.rule(kind), key, conversion));
        }
        return row -> {
            Object result = raw.value(row);
            EmptyKind kind = kind(result, row);
            if (kind == null) {
                return converted(result, ends.get(EmptyKind.UNKNOWN));
            }
            Cell.Ruled end = ends.get(kind);
            if (end.fails()) {
                throw new ValueProblem(kind == EmptyKind.MISSING ? "VALUE_MISSING" : "VALUE_EMPTY");
            }
            return end.whenEmpty();
        };
    }

    private Object converted(Object result, Cell.Ruled whenUnknown) {
        try {
            return conversion.apply(result);
        } catch (ValueProblem p) {
            if (whenUnknown.fails() || !p.code().equals(UNLISTED)) {
                throw p;
            }
            return whenUnknown.whenEmpty();
        }
    }

    /** Null for a value that is none of these. */
    private EmptyKind kind(Object result, Object[] row) {
        EmptyKind kind = kind(result);
        return kind == EmptyKind.NULL && absence.of(row) ? EmptyKind.MISSING : kind;
    }

    private static EmptyKind kind(Object result) {
        return switch (result) {
            case null -> EmptyKind.NULL;
            case String s when s.isEmpty() -> EmptyKind.EMPTY;
            case String s when s.isBlank() -> EmptyKind.BLANK;
            case List<?> all when all.stream().allMatch(v -> v == null) -> EmptyKind.NULL;
            case List<?> all when all.stream().allMatch(v -> kind(v) != null) -> EmptyKind.BLANK;
            default -> null;
        };
    }

    /** Which rule decided about the cell in a row that was mapped; null where none did. */
    FiredRule fired(Object[] row) {
        try {
            Object result = raw.value(row);
            EmptyKind kind = kind(result, row);
            if (kind == null && rule instanceof EmptyRule.Apart) {
                conversion.apply(result);
            }
            return kind == null ? null : new FiredRule(kind, then(kind));
        } catch (ValueProblem p) {
            return p.code().equals(UNLISTED) ? new FiredRule(EmptyKind.UNKNOWN, then(EmptyKind.UNKNOWN)) : null;
        }
    }

    private String then(EmptyKind kind) {
        return rule instanceof EmptyRule.Apart a ? a.rule(kind).word() : rule.word();
    }
}
