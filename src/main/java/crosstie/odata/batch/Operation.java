package crosstie.odata.batch;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One request inside a batch. Nothing in it can end its line: a key with a line break cannot smuggle in a second request.
 *
 * @param url absolute, or a path from the host; see {@link crosstie.odata.ODataClient#pathOf} (D-41, F-42)
 * @param headers beside {@code Content-Type}, which is JSON when not among them
 * @param body null for none
 */
public record Operation(String method, String url, Map<String, String> headers, byte[] body) {
    private static final Pattern METHOD = Pattern.compile("[A-Z]{3,10}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");

    public Operation {
        headers = Map.copyOf(headers);
        require(METHOD.matcher(method).matches(), "method");
        require(!url.isEmpty() && url.chars().allMatch(c -> c > ' ' && c < 0x7f), "url");
        headers.forEach((name, value) -> {
            require(NAME.matcher(name).matches(), "header name");
            require(value.chars().allMatch(c -> (c >= ' ' && c < 0x7f) || c == '\t'), "header " + name);
        });
    }

    /** Whether applying it twice is the same as once: a POST may create a second row, where the system chooses the key. */
    public boolean isRepeatable() {
        return !method.equals("POST") && !method.equals("DELETE");
    }

    byte[] head() {
        StringBuilder out = new StringBuilder(200);
        out.append(method).append(' ').append(url).append(" HTTP/1.1\r\n");
        if (body != null && headers.keySet().stream().noneMatch("Content-Type"::equalsIgnoreCase)) {
            out.append("Content-Type: application/json; type=entry; charset=utf-8\r\n");
        }
        headers.forEach(
                (name, value) -> out.append(name).append(": ").append(value).append("\r\n"));
        return out.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void require(boolean fine, String what) {
        if (!fine) {
            throw new IllegalArgumentException("not fit for a batch: " + what);
        }
    }
}
