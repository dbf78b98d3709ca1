package crosstie.transform.date;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.transform.Arguments;
import crosstie.transform.Sample;
import crosstie.transform.Settings;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Takes one number of a date or a point in time (UTC): its year, its month, the week of ISO 8601, the weekday from 1 for Monday. */
public final class DatePart implements Transform {
    private static final String[] PARTS = {
        "year", "quarter", "month", "week", "day", "weekday", "dayOfYear", "hour", "minute", "second"
    };

    @Override
    public String id() {
        return "datePart";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Settings(id()).oneOf("part", PARTS));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of(), LocalDate.of(2026, 7, 23), 2026L),
                new Sample(Map.of("part", "weekday"), LocalDate.of(2026, 7, 23), 4L),
                new Sample(Map.of("part", "week"), LocalDate.of(2027, 1, 1), 53L),
                new Sample(Map.of("part", "hour"), "2026-07-23T15:30:00Z", 15L));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return FieldType.LONG;
    }

    @Override
    public Step compile(Arguments arguments) {
        ToLongFunction<LocalDateTime> part = part(arguments.oneOf("part", PARTS));
        return Dates.within(v -> {
            LocalDateTime t = Dates.reading(v);
            return t == null ? null : part.applyAsLong(t);
        });
    }

    private static ToLongFunction<LocalDateTime> part(String word) {
        return switch (word) {
            case "quarter" -> t -> (t.getMonthValue() + 2) / 3;
            case "month" -> LocalDateTime::getMonthValue;
            case "week" -> t -> t.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case "day" -> LocalDateTime::getDayOfMonth;
            case "weekday" -> t -> t.getDayOfWeek().getValue();
            case "dayOfYear" -> LocalDateTime::getDayOfYear;
            case "hour" -> LocalDateTime::getHour;
            case "minute" -> LocalDateTime::getMinute;
            case "second" -> LocalDateTime::getSecond;
            default -> LocalDateTime::getYear;
        };
    }
}
