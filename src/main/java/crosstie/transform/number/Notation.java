package crosstie.transform.number;

import crosstie.transform.ArgumentProblem;
import crosstie.transform.ValueProblem;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * How a language writes numbers. Strict where leniency would be wrong by a thousand: {@code 1,50} is no number in English, because its last
 * group has not three digits.
 */
record Notation(char decimal, char group) {
    private static final String BLANKS = " \u00a0\u202f\u2009";
    private static final String APOSTROPHES = "'\u2019";

    static Notation of(String tag) {
        try {
            Locale locale =
                    new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
            if (locale.getLanguage().isEmpty()) {
                throw new ArgumentProblem("LOCALE_UNKNOWN", tag);
            }
            DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
            return new Notation(symbols.getDecimalSeparator(), symbols.getGroupingSeparator());
        } catch (IllformedLocaleException e) {
            throw new ArgumentProblem("LOCALE_UNKNOWN", tag);
        }
    }

    BigDecimal read(String text) {
        String number = text.strip().replace('\u2212', '-');
        int point = number.indexOf(decimal);
        String whole = point < 0 ? number : number.substring(0, point);
        String digits = ungrouped(whole, text);
        return Numbers.plain(point < 0 ? digits : digits + "." + number.substring(point + 1));
    }

    /** Digits in groups of three where wanted, with a plain minus sign. */
    String write(BigDecimal number, boolean groups) {
        String plain = number.toPlainString();
        int start = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        StringBuilder out = new StringBuilder(plain.length() + 8).append(plain, 0, start);
        for (int i = start; i < whole; i++) {
            if (groups && i > start && (whole - i) % 3 == 0) {
                out.append(group);
            }
            out.append(plain.charAt(i));
        }
        return point < 0
                ? out.toString()
                : out.append(decimal).append(plain, point + 1, plain.length()).toString();
    }

    private String ungrouped(String whole, String text) {
        StringBuilder digits = new StringBuilder(whole.length());
        int last = -1;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (!isGroup(c)) {
                digits.append(c);
                continue;
            }
            int between = i - last - 1;
            if (i == 0 || last >= 0 && (between < 2 || between > 3)) {
                throw new ValueProblem("NOT_A_NUMBER", text);
            }
            last = i;
        }
        if (last >= 0 && whole.length() - last - 1 != 3) {
            throw new ValueProblem("NOT_A_NUMBER", text);
        }
        return digits.toString();
    }

    /** People type a plain blank or apostrophe where the language's own sign is a special one. */
    private boolean isGroup(char c) {
        return c == group
                || BLANKS.indexOf(group) >= 0 && BLANKS.indexOf(c) >= 0
                || APOSTROPHES.indexOf(group) >= 0 && APOSTROPHES.indexOf(c) >= 0;
    }
}
