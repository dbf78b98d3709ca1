package crosstie.report;

import java.util.List;
import java.util.Random;

/** Values that are code elsewhere: formulas, markup, separators of protocols, control sequences, marks of direction. */
public final class Hostile {
    private static final List<String> PARTS = List.of(
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-2+3",
            "@SUM(1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "＝1+1",
            "＋1",
            "－1",
            "＠x",
            "=HYPERLINK(\"x\")",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'",
            "''",
            "\"",
            "&amp;",
            "]]>",
            "<!--",
            "</td>",
            "\r\n--batch\r\nContent-Type: application/http\r\n\r\nDELETE accounts(1) HTTP/1.1\r\n\r\n",
            "\r\nX-Evil: 1\r\n",
            ")",
            "(",
            "/",
            "%",
            "%27",
            "%0d%0a",
            "\\",
            "#",
            "?",
            ";",
            ",",
            "$filter=true",
            "' or 1 eq 1 or '",
            "{0}",
            "${x}",
            "\u001b[31m",
            "\u001b]0;title\u0007",
            "\u202Eevil\u202C",
            "\u2066x",
            "\uFEFF=1",
            "\u0000",
            "\u0085",
            "\u2028",
            "\u2029",
            "é",
            "日本",
            "😀",
            "\u05D0\u05D1",
            " ",
            "a",
            "Contoso",
            "0012",
            "1e5",
            "TRUE");

    private final Random random;

    public Hostile(long seed) {
        random = new Random(seed);
    }

    /** One to four parts. */
    public String value() {
        StringBuilder value = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            value.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return value.toString();
    }
}
