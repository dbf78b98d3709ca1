package crosstie.sandbox.http;

import java.util.List;
import java.util.UUID;

/** Writes the answer to a batch, part by part. */
public final class BatchWriter {
    private final String boundary = "batchresponse_" + UUID.randomUUID();
    private final Bytes out = new Bytes(16 * 1024);

    public void single(Answer answer, String contentId) {
        out.text("--").text(boundary).text("\r\n");
        part(answer, contentId);
    }

    public void changeSet(List<Answer> answers, List<String> contentIds) {
        String inner = "changesetresponse_" + UUID.randomUUID();
        out.text("--")
                .text(boundary)
                .text("\r\nContent-Type: multipart/mixed; boundary=")
                .text(inner)
                .text("\r\n\r\n");
        for (int i = 0; i < answers.size(); i++) {
            out.text("--").text(inner).text("\r\n");
            part(answers.get(i), contentIds.get(i));
        }
        out.text("--").text(inner).text("--\r\n");
    }

    private void part(Answer answer, String contentId) {
        out.text("Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n");
        if (!contentId.isEmpty()) out.text("Content-ID: ").text(contentId).text("\r\n");
        out.text("\r\n");
        answer.head(out);
        out.text("\r\n");
        out.write(answer.body().array(), 0, answer.body().size());
        out.text("\r\n");
    }

    public Answer end(int status) {
        out.text("--").text(boundary).text("--\r\n");
        return Answer.of(status, "multipart/mixed; boundary=" + boundary, out);
    }
}
