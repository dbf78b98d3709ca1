package crosstie.mapping.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.Choice;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.model.LookupTarget;
import crosstie.model.Suggestion;
import crosstie.model.TransformStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SuggesterTest {
    private final Suggester suggester = new Suggester(KnownPairs.none());

    @Test
    void abbreviationsAndSynonymsMeanTheSame() {
        Entity from =
                entity("thing", text("zip", 20), text("shipto_line1", 80), text("tel_no", 20), text("cust_qty", 9));
        Entity to = entity(
                "Part",
                text("PostalCode", 20),
                text("DeliveryAddressStreet", 80),
                text("PhoneNumber", 20),
                text("CustomerQuantity", 9));
        assertEquals(
                Map.of(
                        "PostalCode", "zip",
                        "DeliveryAddressStreet", "shipto_line1",
                        "PhoneNumber", "tel_no",
                        "CustomerQuantity", "cust_qty"),
                pairs(Question.between(from, to, 0.6)));
    }

    @Test
    void aFieldBehindALookupIsFoundOnEitherSide() {
        Field lookup = new Field(
                "transactioncurrencyid",
                "Currency",
                FieldType.LOOKUP,
                false,
                false,
                false,
                0,
                -1,
                List.of(),
                List.of(new LookupTarget("transactioncurrency", "transactioncurrencies", "", "")),
                "");
        Entity currency = entity("transactioncurrency", text("currencyname", 100), text("isocurrencycode", 5));
        Entity sales = entity("salesorder", lookup);
        Entity finance = entity("Header", text("CurrencyCode", 3));
        Question out = Question.between(sales, finance, 0.6).reading(t -> Optional.of(currency), t -> Optional.empty());
        Question back =
                Question.between(finance, sales, 0.6).reading(t -> Optional.empty(), t -> Optional.of(currency));
        assertEquals(Map.of("CurrencyCode", "transactioncurrencyid.isocurrencycode"), pairs(out));
        assertEquals(Map.of("transactioncurrencyid.isocurrencycode", "CurrencyCode"), pairs(back));
    }

    @Test
    void whatIsTakenReadOnlyOrTheCompanyIsNotProposed() {
        Field fixed = new Field("Name", "Name", FieldType.TEXT, false, true, false, 0, -1, List.of(), List.of(), "");
        Entity from = entity("a", text("city", 20), text("name", 20), text("dataAreaId", 4));
        Entity to = entity("b", text("City", 20), fixed, text("dataAreaId", 4));
        assertEquals(Map.of("City", "city"), pairs(Question.between(from, to, 0.5)));
        assertEquals(Map.of(), pairs(Question.between(from, to, 0.5).leaving(Set.of("City"))));
    }

    @Test
    void aDestinationFieldIsProposedOnceAndTheSurestComesFirst() {
        Entity from = entity("a", text("delivery_city", 20), text("city", 20), text("invoice_city", 20));
        Entity to = entity("b", text("InvoiceCity", 20), text("City", 20), text("DeliveryCity", 20));
        List<Suggestion> found = suggester.suggest(Question.between(from, to, 0.3));
        assertEquals(
                Map.of("City", "city", "InvoiceCity", "invoice_city", "DeliveryCity", "delivery_city"),
                pairs(Question.between(from, to, 0.3)));
        for (int i = 1; i < found.size(); i++) {
            assertTrue(found.get(i - 1).score() >= found.get(i).score());
        }
    }

    @Test
    void theStepsThatTheTypesNeedComeWithIt() {
        Field gender = choice("gendercode", "1", "Male", "2", "Female");
        Field sex = choice("Gender", "Male", "Male", "Female", "Female");
        assertEquals(
                List.of(new TransformStep("valueMap", Map.of("entries", Map.of("1", "Male", "2", "Female")))),
                steps(gender, sex));
        assertEquals(
                List.of(new TransformStep("truncate", Map.of("length", 20))),
                steps(text("memo", 100), text("Memo", 20)));
        assertEquals(
                List.of(new TransformStep("countryRegion", Map.of("to", "iso2"))),
                steps(text("country", 80), text("CountryRegionISOCode", 10)));
        assertEquals(List.of(), steps(text("city", 20), text("City", 20)));
        assertEquals(
                List.of(new TransformStep("formatDate", Map.of())),
                steps(Field.of("birthdate", FieldType.DATE, ""), text("BirthDate", 20)));
    }

    @Test
    void aFieldThatIsKnownElsewhereIsSurerAndSaysWhy() {
        Entity from = entity("quote", text("shipto_city", 80));
        Entity to = entity("Offer", text("DeliveryAddressCity", 60));
        Suggestion plain = suggester.suggest(Question.between(from, to, 0.3)).getFirst();
        Suggestion known = new Suggester(KnownPairs.shipped())
                .suggest(Question.between(from, to, 0.3))
                .getFirst();
        assertTrue(known.score() > plain.score());
        assertEquals("SUGGEST_KNOWN_ELSEWHERE", known.reasons().getFirst().code());
        assertEquals("SUGGEST_WORDS", plain.reasons().getFirst().code());
    }

    @Test
    void likeSamplesRaiseTheScore() {
        Entity from = entity("a", text("remark", 20));
        Entity to = entity("b", text("Notes", 20), text("CommentExtended", 20));
        Question q = Question.between(from, to, 0.3);
        Question seen = new Question(
                from,
                to,
                q.sourceTables(),
                q.destinationTables(),
                Set.of(),
                0.3,
                (a, b) -> b.text().equals("CommentExtended") ? 1 : 0);
        double before = score(q, "CommentExtended");
        double after = score(seen, "CommentExtended");
        assertTrue(after > before, before + " " + after);
    }

    @Test
    void namesOfAnyKindEndTheirCutting() {
        String hostile = "a".repeat(50_000);
        Entity from = entity("a", text(hostile, 0), text("", 0), text("😀_\u202e.", 0), text("address".repeat(40), 0));
        Entity to = entity("b", text(hostile.toUpperCase(java.util.Locale.ROOT), 0), text("_", 0), text("1", 0));
        assertTrue(suggester.suggest(Question.between(from, to, 0)).size() <= 3);
    }

    private double score(Question q, String to) {
        return suggester.suggest(q).stream()
                .filter(s -> s.mapping().to().text().equals(to))
                .mapToDouble(Suggestion::score)
                .max()
                .orElse(0);
    }

    private List<TransformStep> steps(Field from, Field to) {
        return suggester
                .suggest(Question.between(entity("a", from), entity("b", to), 0.2))
                .getFirst()
                .mapping()
                .steps();
    }

    private Map<String, String> pairs(Question q) {
        return suggester.suggest(q).stream()
                .map(Suggestion::mapping)
                .collect(Collectors.toMap(
                        m -> m.to().text(), m -> m.source().paths().getFirst().text()));
    }

    private static Entity entity(String name, Field... fields) {
        return new Entity(name, name + "s", name, List.of(fields), List.of(), List.of(), false);
    }

    private static Field text(String name, int length) {
        return new Field(name, name, FieldType.TEXT, false, false, false, length, -1, List.of(), List.of(), "");
    }

    private static Field choice(String name, String... members) {
        List<Choice> all = List.of(new Choice(members[0], members[1]), new Choice(members[2], members[3]));
        return new Field(name, name, FieldType.CHOICE, false, false, false, 0, -1, all, List.of(), "");
    }
}
