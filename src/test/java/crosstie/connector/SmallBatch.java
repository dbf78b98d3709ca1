package crosstie.connector;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Batches of plain operations, read and answered. */
final class SmallBatch {
    /** Answers one operation. */
    interface Service {
        SmallService.Reply answer(String method, String path, String query, boolean ifMatch, String prefer, byte[] body)
                throws IOException;
    }

    private SmallBatch() {}

    static SmallService.Reply answer(String contentType, byte[] body, Service service) throws IOException {
        String boundary = contentType.replaceAll(".*boundary=", "");
        StringBuilder out = new StringBuilder();
        for (String part : new String(body, StandardCharsets.UTF_8).split("--" + Pattern.quote(boundary))) {
            if (!part.isBlank() && !part.startsWith("--")) {
                SmallService.Reply reply = operation(part.split("\r\n\r\n", 3), service);
                out.append("--answers\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 ")
                        .append(reply.status())
                        .append(" X\r\nContent-Type: application/json\r\n\r\n")
                        .append(reply.body())
                        .append("\r\n");
            }
        }
        return new SmallService.Reply(200, "multipart/mixed; boundary=answers", out + "--answers--\r\n");
    }

    private static SmallService.Reply operation(String[] pieces, Service service) throws IOException {
        String head = pieces[1];
        String[] request = head.lines().findFirst().orElseThrow().split(" ");
        String target = request[1].replaceFirst("https?://[^/]+/crm/", "");
        int question = target.indexOf('?');
        return service.answer(
                request[0],
                question < 0 ? target : target.substring(0, question),
                question < 0 ? null : target.substring(question + 1),
                head.contains("If-Match: *"),
                null,
                pieces[2].strip().getBytes(StandardCharsets.UTF_8));
    }
}
