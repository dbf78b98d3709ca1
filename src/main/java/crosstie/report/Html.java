package crosstie.report;

/** Builds HTML: every text is escaped here and nowhere else. Names of elements are our own words. */
final class Html {
    private final StringBuilder text = new StringBuilder();

    /** An element around a text. */
    Html element(String name, String kind, String content) {
        open(name, kind);
        text(content);
        return close(name);
    }

    /** Nothing where there is nothing to say. */
    Html unlessEmpty(String name, String kind, String content) {
        return content.isBlank() ? this : element(name, kind, content);
    }

    Html open(String name, String kind) {
        text.append('<').append(name);
        if (!kind.isEmpty()) {
            text.append(" class=\"").append(kind).append('"');
        }
        text.append('>');
        return this;
    }

    Html close(String name) {
        text.append("</").append(name).append('>');
        return this;
    }

    Html line() {
        text.append('\n');
        return this;
    }

    /** Escaped; what cannot stand in a document is left out, and a change of direction ends with the text. */
    Html text(String content) {
        boolean turns = content.codePoints().anyMatch(Html::turns);
        text.append(turns ? "<bdi>" : "");
        content.codePoints().filter(Html::isShown).forEach(this::append);
        text.append(turns ? "</bdi>" : "");
        return this;
    }

    private void append(int c) {
        switch (c) {
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '&' -> text.append("&amp;");
            case '"' -> text.append("&quot;");
            case '\'' -> text.append("&#39;");
            default -> text.appendCodePoint(c);
        }
    }

    /** Overrides of direction make a text look like another one; they are not shown. */
    private static boolean isShown(int c) {
        return Cells.isXml(c)
                && !(Character.isISOControl(c) && c != '\n' && c != '\t')
                && !(c >= 0x202A && c <= 0x202E)
                && !(c >= 0x2066 && c <= 0x2069);
    }

    private static boolean turns(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Ours, as it is. */
    Html ours(String markup) {
        text.append(markup);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
