package crosstie.mapping;

import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.model.Reference;
import crosstie.transform.CanonicalText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Values in the destination's canonical form, so that what was mapped and what stands there can be compared without endless updates:
 * decimals at the field's scale, empty text as null, line ends as one character, dates without time, lookups as their id.
 *
 * <p>Never shown and never sent. Safe for several threads.
 */
public final class Canonical {
    private static final UUID NO_ID = new UUID(0, 0);
    private static final char PART = '\u001f';

    private final boolean clearedIsZero;
    private final boolean wholeSeconds;

    /**
     * @param clearedIsZero the system stores an empty number as 0, an empty id as zeros and an empty choice as its first member (F-9, F-34)
     * @param wholeSeconds the system drops what is finer than a second (D-35)
     */
    public Canonical(boolean clearedIsZero, boolean wholeSeconds) {
        this.clearedIsZero = clearedIsZero;
        this.wholeSeconds = wholeSeconds;
    }

    /** The form of a system, by the connector's id. */
    public static Canonical of(String connector) {
        boolean finops = connector.equals("finops");
        return new Canonical(finops, finops || connector.equals("dataverse"));
    }

    /** The canonical form; null for empty. Equal values give equal forms. */
    public Object of(Field field, Object value) {
        FieldType type = field.type();
        if (value == null) {
            return clearedIsZero ? zero(field) : null;
        }
        if (value instanceof String s && s.isEmpty()) {
            return of(field, null);
        }
        if (type.isChoice() || type == FieldType.CHOICES) {
            return members(CanonicalText.of(value));
        }
        return switch (value) {
            case String s -> text(s);
            case Long n ->
                type == FieldType.DECIMAL || type == FieldType.MONEY ? decimal(field, BigDecimal.valueOf(n)) : n;
            case Integer n -> of(field, (Object) n.longValue());
            case BigDecimal d ->
                type.isNumber() && type != FieldType.DECIMAL && type != FieldType.MONEY ? whole(d) : decimal(field, d);
            case Instant i ->
                type == FieldType.DATE ? i.atOffset(ZoneOffset.UTC).toLocalDate() : time(i);
            case LocalDate d when type == FieldType.DATE_TIME -> DateConversion.instant(d);
            case Reference r -> r.id();
            case UUID u when clearedIsZero && u.equals(NO_ID) -> null;
            default -> value;
        };
    }

    /** Whether two values are the same to the destination. */
    public boolean same(Field field, Object a, Object b) {
        return Objects.equals(a, b) || Objects.equals(of(field, a), of(field, b));
    }

    /** 64 bits over the canonical form of several values, by position of {@code fields}. Rows that compare the same have the same hash. */
    public long hash(Field[] fields, Object[] values) {
        long hash = Mix.START;
        for (int i = 0; i < fields.length; i++) {
            hash = Mix.with(hash, hash(fields[i], values[i]));
        }
        return Mix.end(hash);
    }

    /** The same over some positions only. */
    public long hash(Field[] fields, Object[] values, int[] positions) {
        long hash = Mix.START;
        for (int i : positions) {
            hash = Mix.with(hash, hash(fields[i], values[i]));
        }
        return Mix.end(hash);
    }

    private long hash(Field field, Object value) {
        return value instanceof String s && (field.type().isText() || field.type() == FieldType.OTHER)
                ? Mix.text(s)
                : Mix.of(of(field, value));
    }

    /**
     * A key as both systems compare it: without case, trailing blanks cut, numbers as numbers; leading blanks count (F-23, X-3). Parts are
     * kept apart.
     */
    public static String key(Object[] parts) {
        if (parts.length == 1) {
            return keyPart(parts[0]);
        }
        StringBuilder key = new StringBuilder();
        for (Object part : parts) {
            key.append(keyPart(part)).append(PART);
        }
        return key.toString();
    }

    private static String keyPart(Object part) {
        return part == null ? "" : CanonicalText.of(part).stripTrailing().toUpperCase(Locale.ROOT);
    }

    private Object zero(Field field) {
        return switch (field.type()) {
            case INTEGER, LONG, TIME -> 0L;
            case DECIMAL, MONEY -> BigDecimal.ZERO;
            case CHOICE, STATE ->
                field.choices().isEmpty() ? null : field.choices().getFirst().value();
            case BOOLEAN -> false;
            default -> null;
        };
    }

    private static String text(String s) {
        return s.indexOf('\r') < 0 ? s : s.replace("\r\n", "\n");
    }

    /** Several members are the same in any order (D-32). */
    private static String members(String s) {
        return s.indexOf(',') < 0 ? s : Arrays.stream(s.split(",")).sorted().collect(Collectors.joining(","));
    }

    private static Object whole(BigDecimal d) {
        BigDecimal n = d.stripTrailingZeros();
        return n.scale() <= 0 && n.precision() - n.scale() <= 18 ? (Object) n.longValue() : n;
    }

    private static BigDecimal decimal(Field field, BigDecimal d) {
        int scale = field.scale();
        BigDecimal rounded = scale >= 0 && d.scale() > scale ? d.setScale(scale, RoundingMode.HALF_UP) : d;
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    }

    private Instant time(Instant i) {
        return wholeSeconds && i.getNano() != 0 ? i.truncatedTo(ChronoUnit.SECONDS) : i;
    }
}
