package crosstie.transform.date;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.transform.Arguments;
import crosstie.transform.Sample;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Puts a date at noon UTC, the one time that shows the same date nearly everywhere; of a point in time its date in UTC is taken. */
public final class NoonUtc implements Transform {
    @Override
    public String id() {
        return "noonUtc";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of(), LocalDate.of(2026, 7, 3), Instant.parse("2026-07-03T12:00:00Z")),
                new Sample(Map.of(), "2026-07-03T22:15:00Z", Instant.parse("2026-07-03T12:00:00Z")));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return FieldType.DATE_TIME;
    }

    @Override
    public Step compile(Arguments arguments) {
        return Dates.within(v -> {
            LocalDateTime t = Dates.reading(v);
            return t == null ? null : t.toLocalDate().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        });
    }
}
