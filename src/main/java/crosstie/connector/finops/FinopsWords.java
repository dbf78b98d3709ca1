package crosstie.connector.finops;

import crosstie.connector.WriteAnswer;
import crosstie.connector.write.Reply;
import crosstie.model.Entity;
import crosstie.model.Refusal;
import crosstie.model.RunError;
import crosstie.model.Stage;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What F&amp;O means by its sentences (F-40, F-41): it has no error codes. In another language than English the structure is left (which
 * column, which field) and what a look by key tells ({@code FlatWriter.review}); nothing is guessed from foreign words.
 */
record FinopsWords(Entity entity, Reply reply) {
    private static final int MOST_TRIES = 4;

    private static final Pattern PROPERTY = Pattern.compile("[Pp]roperty '([^']{1,200})' does not exist");

    WriteAnswer meaning(boolean create, int tries, Function<Reply, Refusal> gone) {
        String words = reply.words().toLowerCase(Locale.ROOT);
        if (words.contains("no http resource was found")) {
            throw gone.apply(reply);
        }
        if (create && (words.contains("already exists") || reply.status() == 409 || reply.status() == 412)) {
            return WriteAnswer.EXISTS;
        }
        boolean noRow = words.contains("no resources were found when selecting for update") || reply.status() == 404;
        if (!create && noRow) {
            return WriteAnswer.MISSING;
        }
        if (tries < MOST_TRIES && (words.contains("update conflict occurred") || words.contains("deadlock"))) {
            return null;
        }
        Infolog infolog = new Infolog(reply.words());
        return WriteAnswer.refused(RunError.of(Stage.WRITE, code(words), field(infolog), infolog.plain()));
    }

    private String code(String words) {
        if (words.contains("is not found in the related table")) {
            return "REFERENCE_MISSING";
        }
        if (words.contains("must be filled in")) {
            return "MANDATORY_MISSING";
        }
        if (words.contains("already exists")) {
            return "DUPLICATE_FOUND";
        }
        if (words.contains("update conflict occurred") || reply.status() == 412) {
            return "CHANGED_MEANWHILE";
        }
        if (words.contains("more than one resource")) {
            return "KEY_UNCLEAR";
        }
        if (words.contains("does not exist on type") || words.contains("the request is invalid")) {
            return "BAD_PAYLOAD";
        }
        return switch (reply.status()) {
            case 403 -> "PRIVILEGE_MISSING";
            case 413 -> "ROW_TOO_BIG";
            default -> reply.status() >= 500 ? "SYSTEM_FAILED" : "REFUSED";
        };
    }

    /** The column that the sentences name; else what they call one, since that is better than nothing. */
    private String field(Infolog infolog) {
        String known = infolog.field(entity);
        if (!known.isEmpty()) {
            return known;
        }
        Matcher m = PROPERTY.matcher(reply.words());
        return m.find() ? m.group(1) : "";
    }
}
