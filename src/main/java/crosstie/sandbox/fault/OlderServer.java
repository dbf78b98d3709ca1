package crosstie.sandbox.fault;

import crosstie.sandbox.http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Dataverse servers of years ago: 404 and 412 without an error code (D-52, D-53). */
public final class OlderServer {
    private static final Pattern CODES =
            Pattern.compile("\"code\":\"0x(80060882|80060883|80060891|80060892|80040217|80040237|80040333|8006088a)\"");

    private OlderServer() {}

    /** Codes of missing rows and broken conditions are empty; parts of a batch too. */
    public static Answer withoutCodes(Answer answer) {
        String type = String.valueOf(answer.header("Content-Type"));
        if (answer.status() < 400 && !type.startsWith("multipart/")) return answer;
        String text = new String(answer.body().array(), 0, answer.body().size(), StandardCharsets.UTF_8);
        String old = CODES.matcher(text).replaceAll("\"code\":\"\"");
        return old.equals(text) ? answer : answer.copyHeaders(Answer.text(answer.status(), type, old));
    }
}
