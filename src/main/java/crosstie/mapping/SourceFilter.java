package crosstie.mapping;

import crosstie.mapping.filter.FilterReader;
import crosstie.mapping.filter.FilterWriter;
import crosstie.mapping.filter.Filters;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.FieldType;
import crosstie.model.Filter;
import crosstie.model.Refusal;
import crosstie.transform.ValueProblem;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A filter held against the shape it is about: its fields exist, and its values stand in the classes of the rows. A choice may be written as
 * name, qualified literal, number or label; what comes out is what rows hold.
 */
public final class SourceFilter {
    /** Dates are left as written: what a day means against a point in time is for the comparison to say. */
    private static final Set<FieldType> TYPED = EnumSet.of(
            FieldType.CHOICE,
            FieldType.STATE,
            FieldType.BOOLEAN,
            FieldType.INTEGER,
            FieldType.LONG,
            FieldType.DECIMAL,
            FieldType.MONEY);

    private final Entity source;

    private SourceFilter(Entity source) {
        this.source = source;
    }

    /**
     * The filter of that text over that entity; null for blank text.
     *
     * @throws Refusal {@code FILTER_SYNTAX}, {@code FILTER_TOO_LARGE}, {@code FILTER_FIELD_UNKNOWN} or {@code FILTER_VALUE_UNFIT}
     */
    public static Filter read(String text, Entity source) {
        Filter filter = FilterReader.read(text);
        return filter == null ? null : new SourceFilter(source).typed(filter);
    }

    /**
     * The same as of a moment, without anything that a system or a row could not be asked for.
     *
     * @throws Refusal as {@link #read(String, Entity)}
     */
    public static Filter read(String text, Entity source, Instant now) {
        return Filters.at(read(text, source), now, path -> isDay(path, source));
    }

    private static boolean isDay(FieldPath path, Entity source) {
        return !path.isLookup()
                && source.field(path.field())
                        .filter(f -> f.type() == FieldType.DATE)
                        .isPresent();
    }

    private Filter typed(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> all) ->
                new Filter.And(all.stream().map(this::typed).toList());
            case Filter.Or(List<Filter> any) ->
                new Filter.Or(any.stream().map(this::typed).toList());
            case Filter.Not(Filter inner) -> new Filter.Not(typed(inner));
            case Filter.Match m -> {
                field(m.field());
                yield m;
            }
            case Filter.LastDays d -> {
                dated(d);
                yield d;
            }
            case Filter.Compare c -> new Filter.Compare(c.field(), c.operator(), value(c.value(), c.field()));
        };
    }

    private Object value(Object value, FieldPath path) {
        Field field = field(path);
        if (value == null || path.isLookup() || !TYPED.contains(field.type())) {
            return value;
        }
        try {
            return Conversion.to(field).apply(value);
        } catch (ValueProblem p) {
            throw Refusal.usage(
                    "FILTER_VALUE_UNFIT", value, path.text(), field.type().word(), ChoiceConversion.shown(field));
        }
    }

    private void dated(Filter.LastDays last) {
        FieldType type = field(last.field()).type();
        if (!last.field().isLookup() && type != FieldType.DATE && type != FieldType.DATE_TIME) {
            throw Refusal.usage(
                    "FILTER_VALUE_UNFIT", FilterWriter.write(last), last.field().text(), type.word(), "");
        }
    }

    private Field field(FieldPath path) {
        return source.field(path.field())
                .orElseThrow(() -> Refusal.usage(
                        "FILTER_FIELD_UNKNOWN", path.field(), source.collection(), Near.fields(path.field(), source)));
    }
}
