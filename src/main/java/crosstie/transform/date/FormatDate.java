package crosstie.transform.date;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.transform.ArgumentProblem;
import crosstie.transform.Arguments;
import crosstie.transform.Bounds;
import crosstie.transform.Sample;
import crosstie.transform.Settings;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a date or a point in time (UTC) as text by a pattern. */
public final class FormatDate implements Transform {
    @Override
    public String id() {
        return "formatDate";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Settings(id()).optional("pattern", Kind.TEXT, "yyyy-MM-dd"));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("pattern", "dd/MM/yyyy"), LocalDate.of(2026, 7, 3), "03/07/2026"),
                new Sample(Map.of("pattern", "yyyyMMddHHmm"), Instant.parse("2026-07-03T08:05:00Z"), "202607030805"),
                new Sample(Map.of(), LocalDate.of(2026, 7, 3), "2026-07-03"),
                new Sample(Map.of("pattern", "MMM yyyy"), "2026-07-03", "Jul 2026"));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return FieldType.TEXT;
    }

    @Override
    public Step compile(Arguments arguments) {
        DateTimeFormatter pattern = pattern(Bounds.argument("pattern", arguments.text("pattern", "yyyy-MM-dd")));
        return Dates.within(v -> {
            LocalDateTime t = Dates.reading(v);
            return t == null ? null : pattern.format(t.atOffset(ZoneOffset.UTC));
        });
    }

    /** Tries the pattern at once, so that one that cannot be written fails before the first row. */
    private static DateTimeFormatter pattern(String text) {
        try {
            DateTimeFormatter pattern = DateTimeFormatter.ofPattern(text, Locale.ENGLISH);
            pattern.format(LocalDate.EPOCH.atStartOfDay().atOffset(ZoneOffset.UTC));
            return pattern;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ArgumentProblem("DATE_PATTERN_INVALID", text);
        }
    }
}
