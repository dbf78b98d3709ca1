package crosstie.studio.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.MappingDocument;
import crosstie.model.MappingDocument.Line;
import crosstie.model.MappingDocument.Part;
import crosstie.model.Refusal;
import crosstie.studio.Sentences;
import crosstie.studio.Studio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
    private final Wording english = Sentences.in(Locale.ENGLISH).wording();
    private final Wording french = Sentences.in(Locale.FRENCH).wording();

    @TempDir
    Path home;

    private Studio studio;

    @BeforeEach
    void open() {
        studio = Studio.open(home.resolve("home"), Map.of());
        studio.speak(Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aProjectIsDocumentedWithTheLabelsOfItsSystemsAndRowsThatAreThere() throws IOException {
        MappingDocument document = studio.documents().of("Accounts to customers", Optional.empty(), 2, english);
        Part part = document.tasks().getFirst();
        Line key = line(part, "CustomerAccount");
        assertEquals("Account Number", key.from().label());
        assertEquals("Customer account", key.to().label());
        assertEquals("20", key.from().length());
        assertEquals(2, key.samples().size());
        assertEquals(key.samples().getFirst().in(), key.samples().getFirst().out());
        assertEquals(List.of(), part.unmapped());
        Line country = line(part, "AddressCountryRegionISOCode");
        assertTrue(country.steps().stream().anyMatch(s -> s.contains("Value map") && s.contains("country")));

        Path html = home.resolve("a.html");
        studio.documents().html(document, html, false, english);
        String text = Files.readString(html);
        assertTrue(text.contains("Account Number") && text.contains("CustomerAccount") && text.contains("Sign-off"));
        assertEquals(
                "FILE_EXISTS",
                assertThrows(Refusal.class, () -> studio.documents().html(document, html, false, english))
                        .code());
    }

    @Test
    void aTemplateIsDocumentedWithoutASystemInEitherLanguage() throws IOException {
        MappingDocument document = studio.documents().of("orders-finops-to-sales", Optional.empty(), 0, french);
        assertEquals(2, document.tasks().size());
        Path html = home.resolve("o.html");
        Path xlsx = home.resolve("o.xlsx");
        studio.documents().html(document, html, false, french);
        studio.documents().xlsx(document, xlsx, false, french);
        assertTrue(Files.readString(html).contains("lang=\"fr\"")
                && Files.readString(html).contains("Validation"));
        try (ReadableWorkbook book = new ReadableWorkbook(xlsx.toFile())) {
            List<String> names = book.getSheets().map(Sheet::getName).toList();
            assertEquals(1 + 2 + document.valueMaps().size(), names.size());
            assertEquals("Aperçu", names.getFirst());
            Sheet first = book.getSheets().toList().get(1);
            assertEquals(
                    document.tasks().getFirst().lines().getFirst().to().name(),
                    first.read().get(1).getCellText(6));
        }
    }

    @Test
    void everyWordOfADocumentIsThereInBothLanguages() {
        for (Wording language : List.of(english, french)) {
            for (String template : List.of("quotes-sales-to-finops", "products-finops-to-sales")) {
                MappingDocument document = studio.documents().of(template, Optional.empty(), 0, language);
                Path html = home.resolve(template + language.locale() + ".html");
                studio.documents().html(document, html, false, language);
                assertFalse(read(html).contains("report."), template);
            }
        }
    }

    @Test
    void samplesNeedTheSystems() {
        assertEquals(
                "ENDS_MISSING",
                assertThrows(
                                Refusal.class,
                                () -> studio.documents().of("products-finops-to-sales", Optional.empty(), 3, english))
                        .code());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Line line(Part part, String destination) {
        return part.lines().stream()
                .filter(l -> l.to().name().equals(destination))
                .findFirst()
                .orElseThrow();
    }
}
