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

/** Goes back to the first day of the month, week, quarter or year; a point in time to its first moment in UTC. */
public final class StartOf implements Transform {
    @Override
    public String id() {
        return "startOf";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Settings(id()).oneOf("period", Periods.ALL));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of(), LocalDate.of(2026, 7, 23), LocalDate.of(2026, 7, 1)),
                new Sample(Map.of("period", "week"), LocalDate.of(2026, 7, 23), LocalDate.of(2026, 7, 20)),
                new Sample(
                        Map.of("period", "quarter"),
                        Instant.parse("2026-08-23T10:00:00Z"),
                        Instant.parse("2026-07-01T00:00:00Z")));
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
                return Periods.first(d, period);
            }
            LocalDateTime t = Dates.reading(v);
            return t == null
                    ? null
                    : Periods.first(t.toLocalDate(), period).atStartOfDay().toInstant(ZoneOffset.UTC);
        });
    }
}
