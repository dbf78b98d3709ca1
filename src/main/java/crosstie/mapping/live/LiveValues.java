package crosstie.mapping.live;

import crosstie.mapping.Column;
import crosstie.mapping.Mapper;
import crosstie.mapping.RowProblem;
import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldType;
import crosstie.model.Problem;
import crosstie.model.RunError;
import crosstie.transform.Blank;
import crosstie.transform.CanonicalText;
import crosstie.transform.RowsAwaited;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Maps every row that is looked at, column by column, and counts what would not arrive as it is. */
final class LiveValues {
    private final Mapper mapper;
    private final int column;
    private final FieldMapping mapping;
    private final Map<String, Misfits> found = new TreeMap<>();
    private String cause = "";

    LiveValues(Mapper mapper, int column, FieldMapping mapping) {
        this.mapper = mapper;
        this.column = column;
        this.mapping = mapping;
    }

    List<Problem> problems(List<Object[]> rows, String at) {
        for (Object[] row : rows) {
            look(row);
        }
        List<Problem> all = new ArrayList<>();
        String from = mapping.source().paths().isEmpty()
                ? mapping.to().text()
                : mapping.source().paths().getFirst().text();
        Field to = mapper.columns().get(column).field();
        found.forEach((code, misfits) -> all.add(
                switch (code) {
                    case "VALUES_TOO_LONG" ->
                        misfits.as(code, at, from, rows.size(), to.name(), to.maxLength(), misfits.longest());
                    case "VALUES_UNFIT" -> misfits.as(code, at, from, rows.size(), to.name(), cause);
                    case "VALUES_ROUNDED" -> misfits.as(code, at, from, rows.size(), to.name(), to.scale());
                    default -> misfits.as(code, at, from, rows.size(), to.name());
                }));
        return all;
    }

    private void look(Object[] row) {
        try {
            Object value = mapper.value(column, row);
            arrives(value, row);
        } catch (RowProblem p) {
            rejected(p.error(), row);
        } catch (RowsAwaited notHere) {
            // what other rows say is for the run to find out
            return;
        }
    }

    private void arrives(Object value, Object[] row) {
        Column to = mapper.columns().get(column);
        Field field = to.field();
        if (value == Mapper.LEFT_OUT || Blank.is(value)) {
            if (field.required() && !field.readOnly()) {
                count("REQUIRED_EMPTY", row, 0);
            }
        } else if (!to.isLookup() && value instanceof BigDecimal d) {
            number(d, field, row);
        } else if (!to.isLookup() && value instanceof Long n && field.type().isNumber()) {
            number(BigDecimal.valueOf(n), field, row);
        }
    }

    /** The connector sends what it is given; the system refuses or rounds it (D-34, D-36). */
    private void number(BigDecimal n, Field field, Object[] row) {
        BigDecimal min = field.traits().min();
        BigDecimal max = field.traits().max();
        if (min != null && n.compareTo(min) < 0 || max != null && n.compareTo(max) > 0) {
            count("VALUES_OUT_OF_RANGE", row, 0);
        } else if (field.scale() >= 0
                && isDecimal(field)
                && n.stripTrailingZeros().scale() > field.scale()) {
            count("VALUES_ROUNDED", row, 0);
        }
    }

    private static boolean isDecimal(Field field) {
        return field.type() == FieldType.DECIMAL || field.type() == FieldType.MONEY;
    }

    private void rejected(RunError error, Object[] row) {
        switch (error.code()) {
            case "TOO_LONG" ->
                count("VALUES_TOO_LONG", row, Long.parseLong(error.arguments().getFirst()));
            case "VALUE_NOT_IN_MAP", "CHOICE_UNKNOWN", "COUNTRY_UNKNOWN" -> count("VALUES_WITHOUT_PARTNER", row, 0);
            case "NUMBER_OUT_OF_RANGE" -> count("VALUES_OUT_OF_RANGE", row, 0);
            case "VALUE_EMPTY", "VALUE_MISSING" -> count("VALUES_EMPTY", row, 0);
            default -> {
                cause = cause.isEmpty() ? error.code() : cause;
                count("VALUES_UNFIT", row, 0);
            }
        }
    }

    private void count(String code, Object[] row, long length) {
        found.computeIfAbsent(code, c -> new Misfits()).add(read(row), length);
    }

    /** What stands in the source, as text. */
    private String read(Object[] row) {
        StringBuilder text = new StringBuilder();
        for (FieldPath path : mapping.source().paths()) {
            int slot = mapper.select().indexOf(path);
            Object value = slot < 0 ? null : row[slot];
            text.append(text.isEmpty() ? "" : ", ").append(value == null ? "" : CanonicalText.of(value));
        }
        return text.toString();
    }
}
