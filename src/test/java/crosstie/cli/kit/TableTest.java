package crosstie.cli.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void textStandsLeftAndNumbersRight() {
        Table table = new Table().text("NAME").number("ROWS").row("a", "1,000").row("longer", "7");
        assertEquals(List.of("NAME     ROWS", "a       1,000", "longer      7"), table.lines(80, false));
    }

    @Test
    void wideSignsAndMarksTakeTheCellsThatTheyTakeOnATerminal() {
        assertEquals(4, Printable.width("日本"));
        assertEquals(1, Printable.width("e\u0301"));
        assertEquals(2, Printable.width("👩"));
        Table table = new Table().text("A").text("B").row("日本", "x").row("abcd", "y");
        assertEquals(List.of("A     B", "日本  x", "abcd  y"), table.lines(80, false));
    }

    @Test
    void aNarrowTerminalCutsTheWidestTextAndNeverANumber() {
        Table table = new Table().text("TEXT").number("N").row("x".repeat(100), "1,234,567");
        List<String> lines = table.lines(40, false);
        assertTrue(lines.stream().allMatch(l -> Printable.width(l) <= 40), lines.toString());
        assertTrue(lines.getLast().endsWith("…  1,234,567"), lines.toString());
    }

    @Test
    void controlCharactersOfForeignTextNeverReachTheTerminal() {
        Table table = new Table().text("").row("a\u001b[2Jb\r\nc\u202Ed\u0007");
        String line = table.lines(80, false).getFirst();
        assertEquals("a[2Jb⏎cd", line);
        assertFalse(line.contains("\u001b"));
    }

    @Test
    void coloursComeOnlyWhereTheyAreWelcome() {
        Table table = new Table().text("").row("x").style(0, Style.GOOD);
        assertEquals(List.of("x"), table.lines(80, false));
        assertEquals(List.of("\u001b[32mx\u001b[0m"), table.lines(80, true));
    }
}
