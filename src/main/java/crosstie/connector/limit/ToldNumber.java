package crosstie.connector.limit;

/** Numbers in headers as servers write them: {@code 5999}, {@code 1,200.00}, in other languages {@code 1.200,00} (D-6). */
final class ToldNumber {
    private static final int LONGEST = 20;

    private ToldNumber() {}

    /** In thousandths, rounded down; -1 for none or nonsense. */
    static long thousandths(String header) {
        String text = header == null ? "" : header.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return -1;
        }
        int point = point(text);
        long whole = digits(text, 0, point);
        long part = digits((text.substring(Math.min(point + 1, text.length())) + "000"), 0, 3);
        return whole < 0 || part < 0 || whole > Long.MAX_VALUE / 2_000 ? -1 : whole * 1_000 + part;
    }

    /** Where the decimals begin: at the last mark, unless it stands for thousands. */
    private static int point(String text) {
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        if (last < 0) {
            return text.length();
        }
        char mark = text.charAt(last);
        boolean alone = text.indexOf(mark) == last;
        boolean mixed = text.indexOf(mark == ',' ? '.' : ',') >= 0;
        boolean thousands = !alone || (!mixed && mark == ',' && text.length() - last == 4);
        return thousands ? text.length() : last;
    }

    /** Digits between marks; -1 where anything else stands. */
    private static long digits(String text, int from, int to) {
        long number = from == to ? -1 : 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean mark = c == ',' || c == '.' || c == '\u00a0' || c == '\u202f' || c == ' ';
            if (c >= '0' && c <= '9') {
                number = number * 10 + c - '0';
            } else if (!mark) {
                return -1;
            }
        }
        return number;
    }
}
