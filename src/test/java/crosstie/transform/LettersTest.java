package crosstie.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Long texts change their case as short ones do. */
class LettersTest {
    @Test
    void aTextInPiecesIsTheSameAsOneAtOnce() {
        String text = "Straße ΟΔΥΣΣΕΥΣ \ud801\udc00İıſ ".repeat(400);

        assertEquals(text.toUpperCase(Locale.ROOT), Letters.upper(text));
        assertEquals(text.toLowerCase(Locale.ROOT), Letters.lower(text));
    }

    @Test
    void noCharacterIsCutInTwo() {
        String text = "x" + "\ud801\udc00".repeat(5_000);

        assertEquals(text.toLowerCase(Locale.ROOT), Letters.lower(text));
    }
}
