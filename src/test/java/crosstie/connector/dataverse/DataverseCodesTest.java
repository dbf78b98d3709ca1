package crosstie.connector.dataverse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosstie.connector.write.Reply;
import crosstie.model.RunError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataverseCodesTest {
    private static final List<String> COLUMNS = List.of("name", "creditlimit", "customertypecode");

    private static RunError error(int status, String code, String words) {
        return DataverseCodes.error(new Reply(status, code, words, null, null), COLUMNS);
    }

    // D-53: the whole table; 412 means three different things
    @ParameterizedTest
    @CsvSource({
        "400,0x80040265,PLUGIN_REFUSED",
        "400,0x80040203,VALUE_REFUSED",
        "400,0x80048d19,BAD_PAYLOAD",
        "400,0x80060888,BAD_PAYLOAD",
        "400,0x80044331,LENGTH_REFUSED",
        "400,0x80044330,OUT_OF_RANGE",
        "400,0x8004431A,CHOICE_INVALID",
        "400,0x80048408,STATE_INVALID",
        "400,0x80040227,STILL_REFERENCED",
        "403,0x80040220,PRIVILEGE_MISSING",
        "403,0x80048306,PRIVILEGE_MISSING",
        "403,'',PRIVILEGE_MISSING",
        "404,0x80040217,REFERENCE_MISSING",
        "404,0x80060891,REFERENCE_MISSING",
        "405,'',WRITING_NOT_OFFERED",
        "412,0x80060892,DUPLICATE_FOUND",
        "412,0x80040237,DUPLICATE_FOUND",
        "412,0x80040333,DUPLICATE_BY_RULE",
        "500,0x80040333,DUPLICATE_BY_RULE",
        "412,0x80060882,CHANGED_MEANWHILE",
        "412,0x80060883,CHANGED_MEANWHILE",
        "413,'',ROW_TOO_BIG",
        "500,0x80040216,SYSTEM_FAILED",
        "500,0x80040224,PLUGIN_CRASHED",
        "500,0x80044150,DATABASE_BUSY",
        "500,0x80044151,DATABASE_BUSY",
        "400,0x8badf00d,REFUSED",
        "500,'',SYSTEM_FAILED"
    })
    void eachCodeOfTheTableSaysWhatToDo(int status, String code, String meaning) {
        assertEquals(meaning, error(status, code, "whatever it says").code());
    }

    // D-32, D-36, D-53
    @Test
    void theColumnIsFoundInWordsOfAnyLanguage() {
        assertEquals(
                "name",
                error(400, "0x80044331", "La longueur de l’attribut 'name' de l’entité 'account' dépasse '160'.")
                        .field());
        assertEquals(
                "customertypecode",
                error(400, "0x8004431A", "Der Wert 99 von 'customertypecode' liegt außerhalb des Bereichs.")
                        .field());
        assertEquals(
                "creditlimit",
                error(400, "0x80040203", "Attribute: creditlimit cannot be set to NULL")
                        .field());
        assertEquals(
                "",
                error(400, "0x80040265", "The name of this customer is on a list.")
                        .field());
    }
}
