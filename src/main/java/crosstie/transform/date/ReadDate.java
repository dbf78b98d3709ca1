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
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;

/** Takes the date of a point in time as the clocks of a zone showed it, or reads an ISO date. Dates stay as they are. */
public final class ReadDate implements Transform {
    @Override
    public String id() {
        return "date";
    }

    @Override
    public String function() {
        return "TakeDate";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Settings(id()).optional("zone", Kind.TEXT, "UTC"));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of(), "2026-07-23", LocalDate.of(2026, 7, 23)),
                new Sample(
                        Map.of("zone", "Europe/Paris"),
                        Instant.parse("2026-07-22T22:30:00Z"),
                        LocalDate.of(2026, 7, 23)),
                new Sample(Map.of(), "2026-07-23T12:00:00Z", LocalDate.of(2026, 7, 23)));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return FieldType.DATE;
    }

    @Override
    public Step compile(Arguments arguments) {
        ZoneId zone = Dates.zone(arguments.text("zone", "UTC"));
        return Dates.within(v -> v instanceof LocalDate ? v : date(Dates.of(v), zone));
    }

    private static LocalDate date(Temporal time, ZoneId zone) {
        return switch (time) {
            case null -> null;
            case Instant i -> LocalDate.ofInstant(i, zone);
            case LocalDateTime t -> t.toLocalDate();
            default -> (LocalDate) time;
        };
    }
}
