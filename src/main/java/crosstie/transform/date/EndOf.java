package crosstie.transform.date;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.transform.Arguments;
import crosstie.transform.Sample;
import crosstie.transform.Settings;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Goes on to the last day of the month, week, quarter or year; a point in time to its last second in UTC. */
public final class EndOf implements Transform {
    @Override
    public String id() {
        return "endOf";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Settings(id()).oneOf("period", Periods.ALL));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of(), LocalDate.of(2028, 2, 3), LocalDate.of(2028, 2, 29)),
                new Sample(Map.of("period", "quarter"), LocalDate.of(2026, 7, 23), LocalDate.of(2026, 9, 30)),
                new Sample(
                        Map.of("period", "day"),
                        Instant.parse("2026-08-23T10:00:00Z"),
                        Instant.parse("2026-08-23T23:59:59Z")));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return in == FieldType.DATE ? in : FieldType.DATE_TIME;
    }

    @Override
    public Step compile(Arguments arguments) {
        String period = arguments.oneOf("period", Periods.ALL);
        return Dates.within(v -> {
            if (v instanceof LocalDate d) {
                return Periods.last(d, period);
            }
            LocalDateTime t = Dates.reading(v);
            return t == null
                    ? null
                    : Periods.last(t.toLocalDate(), period).atTime(23, 59, 59).toInstant(ZoneOffset.UTC);
        });
    }
}
