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
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Between what the clocks of a zone show and UTC. Systems mark both with a Z: {@code utc} takes what is written as local time and gives the point in
 * time, {@code local} the other way round. An hour that clocks skip in spring counts as the hour after it, one they show twice in autumn as the first.
 */
public final class Zone implements Transform {
    private static final String[] WAYS = {"utc", "local"};

    @Override
    public String id() {
        return "zone";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(s.needed("zone", Kind.TEXT), s.oneOf("to", WAYS));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(
                        Map.of("zone", "Europe/Paris"),
                        Instant.parse("2026-07-03T08:00:00Z"),
                        Instant.parse("2026-07-03T06:00:00Z")),
                new Sample(
                        Map.of("zone", "America/New_York", "to", "local"),
                        Instant.parse("2026-01-03T12:00:00Z"),
                        Instant.parse("2026-01-03T07:00:00Z")),
                new Sample(Map.of("zone", "Asia/Tokyo"), "2026-07-03T08:00:00", Instant.parse("2026-07-02T23:00:00Z")));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return FieldType.DATE_TIME;
    }

    @Override
    public Step compile(Arguments arguments) {
        ZoneId zone = Dates.zone(arguments.text("zone"));
        boolean utc = arguments.oneOf("to", WAYS).equals("utc");
        return Dates.within(v -> {
            LocalDateTime t = Dates.reading(v);
            if (t == null) {
                return null;
            }
            return utc
                    ? t.atZone(zone).toInstant()
                    : t.toInstant(ZoneOffset.UTC).atZone(zone).toLocalDateTime().toInstant(ZoneOffset.UTC);
        });
    }
}
