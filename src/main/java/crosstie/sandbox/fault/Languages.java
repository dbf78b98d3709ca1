package crosstie.sandbox.fault;

import crosstie.sandbox.http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the systems say to users who work in German: sentences are translated, codes and names are not (D-53, F-30). */
final class Languages {
    private static final Map<String, String> GERMAN = new LinkedHashMap<>();

    static {
        GERMAN.put("The record already exists.", "Der Datensatz ist bereits vorhanden.");
        GERMAN.put("Cannot create a record in ", "Ein Datensatz kann nicht erstellt werden in ");
        GERMAN.put("Write failed for table row of type ", "Schreibfehler bei der Tabellenzeile vom Typ ");
        GERMAN.put(
                "No resources were found when selecting for update.",
                "Beim Auswählen für die Aktualisierung wurden keine Ressourcen gefunden.");
        GERMAN.put("must be filled in.", "muss ausgefüllt werden.");
        GERMAN.put("is not found in the related table", "wurde nicht gefunden in der zugehörigen Tabelle");
        GERMAN.put("validateField failed on field ", "validateField ist fehlgeschlagen für das Feld ");
        GERMAN.put("The value ", "Der Wert ");
        GERMAN.put(" in field ", " im Feld ");
        GERMAN.put("Warning: ", "Warnung: ");
        GERMAN.put("Error: ", "Fehler: ");
        GERMAN.put("Field '", "Feld '");
        GERMAN.put("An error has occurred.", "Es ist ein Fehler aufgetreten.");
        GERMAN.put(
                "A record with matching key values already exists.",
                "Ein Datensatz mit übereinstimmenden Schlüsselwerten ist bereits vorhanden.");
        GERMAN.put("A record with the same value for ", "Ein Datensatz mit demselben Wert für ");
        GERMAN.put(" already exists. ", " ist bereits vorhanden. ");
        GERMAN.put("Does Not Exist", "ist nicht vorhanden");
    }

    private Languages() {}

    /** The answer in German, parts of a batch too; good ones stay as they are. */
    static Answer german(Answer answer) {
        String type = String.valueOf(answer.header("Content-Type"));
        if (answer.status() < 400 && !type.startsWith("multipart/")) return answer;
        String text = text(answer);
        if (!text.contains("\"error\"")) return answer;
        String said = text;
        for (Map.Entry<String, String> each : GERMAN.entrySet()) said = said.replace(each.getKey(), each.getValue());
        return said.equals(text) ? answer : answer.copyHeaders(Answer.text(answer.status(), type, said));
    }

    /** The answer with other text in its body. */
    static Answer replaced(Answer answer, String from, String to) {
        String text = text(answer);
        String said = text.replace(from, to);
        return said.equals(text)
                ? answer
                : answer.copyHeaders(Answer.text(answer.status(), answer.header("Content-Type"), said));
    }

    private static String text(Answer answer) {
        return new String(answer.body().array(), 0, answer.body().size(), StandardCharsets.UTF_8);
    }
}
