package crosstie.transform.date;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.transform.Arguments;
import crosstie.transform.Blank;
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

/**
 * Between empty and the dates by which F&amp;O says empty: 1900-01-01 for no date and 2154-12-31 for no end become empty, or empty becomes one of them
 * . Filled in, the first one is midnight UTC and the last one the last second of the day, so that either kind of field takes them.
 */
public final class Sentinel implements Transform {
    private static final String[] WAYS = {"empty", "earliest", "latest"};
    private static final String[] WHICH = {"both", "earliest", "latest"};
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2154, 12, 31);

    @Override
    public String id() {
        return "sentinel";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(s.oneOf("to", WAYS), s.oneOf("which", WHICH));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of(), LocalDate.of(1900, 1, 1), null),
                new Sample(Map.of(), Instant.parse("2154-12-31T23:59:59Z"), null),
                new Sample(Map.of("which", "earliest"), LocalDate.of(2154, 12, 31), LocalDate.of(2154, 12, 31)),
                new Sample(Map.of("to", "latest"), null, Instant.parse("2154-12-31T23:59:59Z")),
                new Sample(Map.of("to", "earliest"), "", Instant.parse("1900-01-01T00:00:00Z")));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return empties(arguments) ? in : FieldType.DATE_TIME;
    }

    private static boolean empties(Arguments arguments) {
        return arguments.oneOf("to", WAYS).equals("empty");
    }

    @Override
    public Step compile(Arguments arguments) {
        String which = arguments.oneOf("which", WHICH);
        if (empties(arguments)) {
            boolean early = !which.equals("latest");
            boolean late = !which.equals("earliest");
            return Dates.within(v -> {
                LocalDateTime t = Dates.reading(v);
                return t == null || means(t.toLocalDate(), early, late) ? null : v;
            });
        }
        Instant filled = arguments.oneOf("to", WAYS).equals("earliest")
                ? EARLIEST.atStartOfDay().toInstant(ZoneOffset.UTC)
                : LATEST.atTime(23, 59, 59).toInstant(ZoneOffset.UTC);
        return Dates.within(v -> Blank.is(v) ? filled : Dates.instant(v));
    }

    private static boolean means(LocalDate date, boolean early, boolean late) {
        return early && date.equals(EARLIEST) || late && date.equals(LATEST);
    }
}
