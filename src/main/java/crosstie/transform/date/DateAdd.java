package crosstie.transform.date;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.transform.Arguments;
import crosstie.transform.Sample;
import crosstie.transform.Settings;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Adds time, or takes it away: days to a date, hours to a point in time. A month after 31 January is the last day of February. */
public final class DateAdd implements Transform {
    @Override
    public String id() {
        return "dateAdd";
    }

    /** The language's own DateAdd names units by TimeUnit. */
    @Override
    public String function() {
        return "AddTime";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(s.needed("amount", Kind.NUMBER), s.oneOf("unit", Periods.STEPS));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("amount", 30), LocalDate.of(2026, 7, 3), LocalDate.of(2026, 8, 2)),
                new Sample(
                        Map.of("amount", -90, "unit", "minutes"),
                        Instant.parse("2026-07-03T01:00:00Z"),
                        Instant.parse("2026-07-02T23:30:00Z")),
                new Sample(
                        Map.of("amount", 1, "unit", "months"), LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28)));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        boolean days = Periods.isDays(arguments.oneOf("unit", Periods.STEPS));
        return in == FieldType.DATE && days ? FieldType.DATE : FieldType.DATE_TIME;
    }

    @Override
    public Step compile(Arguments arguments) {
        int amount = arguments.whole("amount", -1_000_000_000, 1_000_000_000);
        String unit = arguments.oneOf("unit", Periods.STEPS);
        ChronoUnit by = Periods.unit(unit);
        long times = unit.equals("quarters") ? 3L * amount : amount;
        return Dates.within(v -> {
            if (v instanceof LocalDate d && Periods.isDays(unit)) {
                return d.plus(times, by);
            }
            Instant time = Dates.instant(v);
            return time == null
                    ? null
                    : time.atOffset(ZoneOffset.UTC).plus(times, by).toInstant();
        });
    }
}
