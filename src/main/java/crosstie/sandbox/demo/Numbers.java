package crosstie.sandbox.demo;

/** Account and contact numbers as the Prospect to cash solution makes them: prefix, counter, random suffix. Some are nasty. */
final class Numbers {
    private static final int FIRST = 1000;
    private final String prefix;
    private final Noise noise;
    private final int salt;

    Numbers(String prefix, Noise noise, int salt) {
        this.prefix = prefix;
        this.noise = noise;
        this.salt = salt;
    }

    /** At most 20 characters, for a million rows too. */
    String of(int row) {
        int number = FIRST + row;
        StringBuilder counter = new StringBuilder(7).append(number);
        while (counter.length() < 5) counter.insert(0, '0');
        String suffix = noise.suffix(6, row, salt);
        return switch (row % 50) {
            case 7, 31 -> prefix + "'" + counter + "-O'B" + suffix.substring(3);
            case 13 -> prefix + "-" + counter + "-A&B#" + suffix.substring(4);
            case 22 -> prefix + " " + counter + " " + suffix;
            case 41 -> prefix + "-" + counter + "-É" + suffix.substring(1);
            default -> prefix + "-" + counter + "-" + suffix;
        };
    }

    /** The row that may have this number, or -1. */
    int row(Object value) {
        if (!(value instanceof String text)) return -1;
        int start = 0;
        while (start < text.length() && !digit(text.charAt(start))) start++;
        int end = start;
        while (end < text.length() && end - start < 8 && digit(text.charAt(end))) end++;
        return end - start < 5 ? -1 : Integer.parseInt(text.substring(start, end)) - FIRST;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
