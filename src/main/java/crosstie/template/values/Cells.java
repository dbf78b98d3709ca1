package crosstie.template.values;

/**
 * Cells that a spreadsheet must not take for formulas (T21). A cell that begins like one gets an apostrophe, which goes again when the file is read;
 * so does one that already begins with apostrophes before such a sign, so that nothing is lost on the way.
 */
final class Cells {
    private static final String DANGEROUS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private Cells() {}

    static String out(String text) {
        return isDangerous(text) ? "'" + text : text;
    }

    static String in(String cell) {
        return cell.startsWith("'") && isDangerous(cell) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        return i < text.length() && DANGEROUS.indexOf(text.charAt(i)) >= 0;
    }
}
