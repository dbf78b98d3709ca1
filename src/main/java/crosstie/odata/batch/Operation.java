package crosstie.odata.batch;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One request inside a batch. Nothing in it can end its line: a key with a line break cannot smuggle in a second request.
 *
 * @param url absolute, or a path from the host; see {@link crosstie.odata.ODataClient#pathOf} (D-41, F-42)
 * @param headers beside {@code Content-Type}, which is JSON when not among them
 * @param body null for none
 */
public record Operation(String method, String url, Map<String, String> headers, byte[] body) {
    private static final String NAME_MARKS = "!#$%&'*+.^_`|~-";
    private static final int LONGEST_NAME = 100;

    public Operation {
        headers = Map.copyOf(headers);
        require(isMethod(method), "method");
        require(!url.isEmpty() && isPlain(url, '!'), "url");
        for (Map.Entry<String, String> header : headers.entrySet()) {
            require(isName(header.getKey()), "header name");
            require(isPlain(header.getValue(), ' '), "header " + header.getKey());
        }
    }

    /** Whether applying it twice is the same as once: a POST may create a second row, where the system chooses the key. */
    public boolean isRepeatable() {
        return !method.equals("POST") && !method.equals("DELETE");
    }

    byte[] head() {
        StringBuilder out = new StringBuilder(200);
        out.append(method).append(' ').append(url).append(" HTTP/1.1\r\n");
        if (body != null && !namesType()) {
            out.append("Content-Type: application/json; type=entry; charset=utf-8\r\n");
        }
        headers.forEach(
                (name, value) -> out.append(name).append(": ").append(value).append("\r\n"));
        return out.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private boolean namesType() {
        for (String name : headers.keySet()) {
            if (name.equalsIgnoreCase("Content-Type")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMethod(String text) {
        boolean fine = text.length() >= 3 && text.length() <= 10;
        for (int i = 0; i < text.length(); i++) {
            fine &= text.charAt(i) >= 'A' && text.charAt(i) <= 'Z';
        }
        return fine;
    }

    private static boolean isName(String text) {
        boolean fine = !text.isEmpty() && text.length() <= LONGEST_NAME;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            fine &= letter || NAME_MARKS.indexOf(c) >= 0;
        }
        return fine;
    }

    /** Printable ASCII from {@code lowest} on; where that is the blank, tabs as well. */
    private static boolean isPlain(String text, char lowest) {
        boolean fine = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            fine &= (c >= lowest && c < 0x7f) || (c == '\t' && lowest == ' ');
        }
        return fine;
    }

    private static void require(boolean fine, String what) {
        if (!fine) {
            throw new IllegalArgumentException("not fit for a batch: " + what);
        }
    }
}
