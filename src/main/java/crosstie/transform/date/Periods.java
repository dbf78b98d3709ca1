package crosstie.transform.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Stretches of the calendar. Weeks begin on Monday. */
final class Periods {
    static final String[] STEPS = {"days", "weeks", "months", "quarters", "years", "hours", "minutes", "seconds"};
    static final String[] ALL = {"month", "week", "quarter", "year", "day"};

    private Periods() {}

    static boolean isDays(String unit) {
        return unit(unit).isDateBased();
    }

    static ChronoUnit unit(String word) {
        return switch (word) {
            case "weeks" -> ChronoUnit.WEEKS;
            case "months", "quarters" -> ChronoUnit.MONTHS;
            case "years" -> ChronoUnit.YEARS;
            case "hours" -> ChronoUnit.HOURS;
            case "minutes" -> ChronoUnit.MINUTES;
            case "seconds" -> ChronoUnit.SECONDS;
            default -> ChronoUnit.DAYS;
        };
    }

    static LocalDate first(LocalDate day, String period) {
        return switch (period) {
            case "week" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case "quarter" -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case "year" -> LocalDate.of(day.getYear(), 1, 1);
            case "day" -> day;
            default -> day.withDayOfMonth(1);
        };
    }

    static LocalDate last(LocalDate day, String period) {
        return switch (period) {
            case "week" -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case "quarter" -> first(day, period).plusMonths(2).with(TemporalAdjusters.lastDayOfMonth());
            case "year" -> LocalDate.of(day.getYear(), 12, 31);
            case "day" -> day;
            default -> day.with(TemporalAdjusters.lastDayOfMonth());
        };
    }
}
