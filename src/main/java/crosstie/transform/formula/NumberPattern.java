package crosstie.transform.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a number is written: {@code 0} for a digit that is always there, {@code #} for one that may be, {@code ,} for groups of three,
 * {@code .} for the point, {@code %} for hundredths. Other signs before and after stand as they are.
 */
record NumberPattern(String before, String after, int whole, int least, int most, boolean grouped, boolean percent) {
    private static final String SIGNS = "0#,.";

    static NumberPattern of(String text) {
        int from = 0;
        while (from < text.length() && SIGNS.indexOf(text.charAt(from)) < 0) {
            from++;
        }
        int to = text.length();
        while (to > from && SIGNS.indexOf(text.charAt(to - 1)) < 0) {
            to--;
        }
        String digits = text.substring(from, to);
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String part = point < 0 ? "" : digits.substring(point + 1);
        int zeros = count(part, '0');
        return new NumberPattern(
                text.substring(0, from),
                text.substring(to),
                count(whole, '0'),
                zeros,
                zeros + count(part, '#'),
                whole.indexOf(',') >= 0,
                text.indexOf('%') >= 0);
    }

    private static int count(String text, char c) {
        return (int) text.chars().filter(each -> each == c).count();
    }

    String write(BigDecimal number) {
        BigDecimal n = (percent ? number.movePointRight(2) : number).setScale(most, RoundingMode.HALF_UP);
        String plain = n.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String digits = whole.equals("0") && this.whole == 0 ? "" : whole;
        String sign = n.signum() < 0 ? "-" : "";
        String part = part(point < 0 ? "" : plain.substring(point + 1));
        return sign
                + before
                + groups("0".repeat(Math.max(0, this.whole - digits.length())) + digits)
                + (part.isEmpty() ? "" : "." + part)
                + after;
    }

    private String part(String digits) {
        int end = digits.length();
        while (end > least && digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end);
    }

    private String groups(String digits) {
        if (!grouped) {
            return digits;
        }
        StringBuilder out = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            out.insert(i, ',');
        }
        return out.toString();
    }
}
