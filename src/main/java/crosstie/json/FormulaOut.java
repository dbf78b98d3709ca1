package crosstie.json;

import static crosstie.json.TemplateWriter.map;

import crosstie.model.FieldPath;
import crosstie.model.FormulaCheck;
import crosstie.model.FormulaProblem;
import crosstie.model.FormulaTrial;
import crosstie.model.Refusal;
import crosstie.model.Signature;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The documents of {@code formula check}, {@code formula try} and {@code formula functions}, and the row that a formula is tried on. */
public final class FormulaOut {
    private final Texts messages;
    private final Texts remedies;

    public FormulaOut(Texts messages, Texts remedies) {
        this.messages = messages;
        this.remedies = remedies;
    }

    public String check(FormulaCheck check) {
        return JsonText.line(map(
                "problems", problems(check.problems()),
                "type", check.type().word(),
                "fields", check.paths().stream().map(FieldPath::text).toList()));
    }

    public String trial(FormulaTrial trial) {
        return JsonText.line(map(
                "value", trial.value(),
                "type", trial.type().word(),
                "problems", problems(trial.problems())));
    }

    private List<Object> problems(List<FormulaProblem> all) {
        return JsonOut.each(
                all,
                p -> map(
                        "severity", p.severity().name().toLowerCase(Locale.ROOT),
                        "code", p.code(),
                        "start", p.start(),
                        "end", p.end(),
                        "message", messages.of(p.code(), p.arguments()),
                        "remedy", remedies.of(p.code(), p.arguments())));
    }

    public String functions(List<Signature> all) {
        return JsonText.line(map(
                "functions",
                JsonOut.each(
                        all,
                        s -> map(
                                "name", s.name(),
                                "signature", s.text(),
                                "family", s.family(),
                                "label", messages.of(s.label(), List.of()),
                                "result", s.result(),
                                "arguments", JsonOut.each(s.arguments(), FormulaOut::argument)))));
    }

    private static Map<String, Object> argument(Signature.Argument a) {
        return map("name", a.name(), "type", a.type(), "optional", a.optional(), "repeats", a.repeats());
    }

    /**
     * The values of one row, by field.
     *
     * @throws Refusal {@code FILE_NOT_JSON}, {@code ROW_NOT_AN_OBJECT}
     */
    public static Map<String, Object> row(String text) {
        Object read = Tree.read("--row", text.getBytes(StandardCharsets.UTF_8), new Problems());
        if (!(read instanceof Map<?, ?> members)) {
            throw Refusal.usage("ROW_NOT_AN_OBJECT");
        }
        Map<String, Object> row = new LinkedHashMap<>();
        members.forEach((name, value) -> row.put(name.toString(), value));
        return row;
    }
}
