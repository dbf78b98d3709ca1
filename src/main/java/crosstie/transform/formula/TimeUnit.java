package crosstie.transform.formula;

import crosstie.transform.ValueProblem;
import java.util.Locale;

/** In what time is counted: {@code TimeUnit.Days} or {@code "days"}. */
enum TimeUnit {
    MILLISECONDS(1),
    SECONDS(1_000),
    MINUTES(60_000),
    HOURS(3_600_000),
    DAYS(0),
    MONTHS(0),
    QUARTERS(0),
    YEARS(0);

    /** 0 where the calendar decides. */
    final long millis;

    TimeUnit(long millis) {
        this.millis = millis;
    }

    /** Days for null. */
    static TimeUnit of(Object word) {
        String said = word == null ? "days" : Values.text(word).toLowerCase(Locale.ROOT);
        for (TimeUnit unit : values()) {
            if (unit.name().toLowerCase(Locale.ROOT).equals(said)) {
                return unit;
            }
        }
        throw new ValueProblem("FORMULA_UNIT_UNKNOWN", Values.shown(word));
    }
}
