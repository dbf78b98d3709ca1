package crosstie.transform.date;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.transform.ArgumentProblem;
import crosstie.transform.Arguments;
import crosstie.transform.Sample;
import crosstie.transform.Settings;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import crosstie.transform.ValueProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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
        ZoneId zone = zone(arguments.text("zone", "UTC"));
        return v -> switch (v) {
            case null -> null;
            case LocalDate d -> d;
            case Instant i -> i.atZone(zone).toLocalDate();
            case String s -> s.isBlank() ? null : read(s.strip(), zone);
            default -> throw new ValueProblem("NOT_A_DATE", v);
        };
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new ArgumentProblem("ZONE_UNKNOWN", name);
        }
    }

    private static LocalDate read(String text, ZoneId zone) {
        try {
            if (text.indexOf('T') < 0) {
                return LocalDate.parse(text);
            }
            var time = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return time instanceof OffsetDateTime o
                    ? o.atZoneSameInstant(zone).toLocalDate()
                    : ((LocalDateTime) time).toLocalDate();
        } catch (DateTimeException e) {
            throw new ValueProblem("NOT_A_DATE", text);
        }
    }
}
