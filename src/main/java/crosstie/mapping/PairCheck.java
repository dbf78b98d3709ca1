package crosstie.mapping;

import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldType;
import crosstie.model.Problem;
import crosstie.model.Traits;
import crosstie.model.Traits.Days;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two fields whose types fit, and what may go wrong all the same: range, decimals, days and zones. Only what both systems tell counts. */
record PairCheck(FieldPath from, Field source, FieldMapping mapping, Field to, String at) {

    List<Problem> problems() {
        List<Problem> found = new ArrayList<>();
        if (isUntouched(mapping)) {
            range().ifPresent(found::add);
            decimals().ifPresent(found::add);
            days().ifPresent(found::add);
        }
        return found;
    }

    /** Whether values arrive as they are read; a default only stands in for empty ones. */
    static boolean isUntouched(FieldMapping mapping) {
        return mapping.steps().stream().allMatch(s -> s.id().equals("default"));
    }

    private Optional<Problem> range() {
        Traits a = source.traits();
        Traits b = to.traits();
        boolean below = b.min() != null && a.min() != null && a.min().compareTo(b.min()) < 0;
        boolean above = b.max() != null && a.max() != null && a.max().compareTo(b.max()) > 0;
        return below || above
                ? Optional.of(Problem.warning(
                        "RANGE_RISK",
                        at,
                        from.text(),
                        text(a.min()),
                        text(a.max()),
                        to.name(),
                        text(b.min()),
                        text(b.max())))
                : Optional.empty();
    }

    private static String text(BigDecimal limit) {
        return limit == null ? "…" : limit.toPlainString();
    }

    /** What a system rounds by itself comes back changed (D-34, F-36). */
    private Optional<Problem> decimals() {
        return isDecimal(source.type()) && isDecimal(to.type()) && to.scale() >= 0 && source.scale() > to.scale()
                ? Optional.of(Problem.warning("PRECISION_RISK", at, from.text(), source.scale(), to.name(), to.scale()))
                : Optional.empty();
    }

    private static boolean isDecimal(FieldType type) {
        return type == FieldType.DECIMAL || type == FieldType.MONEY;
    }

    /** The evening of one zone is the next day of another (D-35, F-35). */
    private Optional<Problem> days() {
        if (source.type() == FieldType.DATE_TIME && source.traits().days() == Days.USER_LOCAL && isDay(to)) {
            return Optional.of(Problem.warning("DATE_ZONE_RISK", at, from.text(), to.name()));
        }
        boolean noon =
                isDay(source) && to.type() == FieldType.DATE_TIME && to.traits().days() == Days.USER_LOCAL;
        return noon ? Optional.of(Problem.info("DATE_AT_NOON", at, from.text(), to.name())) : Optional.empty();
    }

    private static boolean isDay(Field field) {
        return field.type() == FieldType.DATE || field.traits().days() == Days.DATE_ONLY;
    }
}
