package crosstie.template.dualwrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.json.JsonFile;
import crosstie.mapping.Checker;
import crosstie.mapping.filter.FilterReader;
import crosstie.model.FieldMapping;
import crosstie.model.FieldSource;
import crosstie.model.ImportedRow;
import crosstie.model.ImportedRow.Kind;
import crosstie.model.ImportedRow.Verdict;
import crosstie.model.Problem;
import crosstie.model.Refusal;
import crosstie.model.Severity;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.model.ValueMap;
import crosstie.transform.catalogue.Catalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every row of a foreign map is carried, carried with a change, or left out with the reason. */
class DualWriteTest {
    private static final Path FILE = Path.of("src/test/resources/crosstie/template/bookings.dual-write.json");

    private final DualWrite.Read read = DualWrite.read(JsonFile.read(FILE), new Service(), DualWriteTest::isFilter);

    private static boolean isFilter(String text) {
        try {
            FilterReader.read(text);
            return true;
        } catch (Refusal r) {
            return false;
        }
    }

    /** A service that spells its names so, with one key. */
    private static final class Service implements Spelling {
        private static final List<String> NAMES = List.of(
                "BookingNumber",
                "CurrencyCode",
                "OrderAccount",
                "IsFirm",
                "BookingState",
                "BookingKind",
                "LanguageId",
                "Remark",
                "Flag",
                "NetTonnage",
                "HarbourId");

        @Override
        public String entity(String connector, String called) {
            return called.equals("Berth bookings") ? "BerthBookings" : called;
        }

        @Override
        public String field(String connector, String entity, String called) {
            return connector.equals("finops")
                    ? NAMES.stream()
                            .filter(called::equalsIgnoreCase)
                            .findFirst()
                            .orElse(called)
                    : called;
        }

        @Override
        public boolean knows(String connector, String entity, String field) {
            return NAMES.contains(field);
        }

        @Override
        public List<List<String>> keys(String connector, String entity) {
            return connector.equals("finops")
                    ? List.of(List.of("dataAreaId", "BookingNumber"))
                    : List.of(List.of("harbour_bookingid"), List.of("harbour_number"));
        }
    }

    private Template template(String from) {
        return read.templates().stream()
                .map(DualWrite.Converted::template)
                .filter(t -> t.source().connector().equals(from))
                .findFirst()
                .orElseThrow();
    }

    private static Task task(Template t) {
        return t.tasks().getFirst();
    }

    private static FieldMapping row(Template t, String to) {
        return task(t).mappings().stream()
                .filter(m -> m.to().text().equals(to))
                .findFirst()
                .orElseThrow();
    }

    private List<ImportedRow> fates(int number) {
        return read.rows().stream()
                .filter(r -> r.kind() == Kind.MAPPING && r.row() == number)
                .toList();
    }

    private static List<String> codes(ImportedRow row) {
        return row.reasons().stream().map(Problem::code).toList();
    }

    //
    @Test
    void everyRowIsAccountedForAndTheCountsAddUp() {
        assertEquals(15, read.mappings());
        int carried = 0;
        for (int number = 1; number <= read.mappings(); number++) {
            assertFalse(fates(number).isEmpty(), "row " + number);
        }
        for (ImportedRow r : read.rows()) {
            assertEquals(r.verdict() == Verdict.CARRIED, r.reasons().isEmpty(), r.toString());
            boolean came = r.kind() == Kind.MAPPING && r.verdict() != Verdict.LEFT_OUT;
            carried += came ? 1 : 0;
        }
        assertEquals(template("finops").mappings() + template("dataverse").mappings(), carried);
        // 6 rows go both ways
        long mappings =
                read.rows().stream().filter(r -> r.kind() == Kind.MAPPING).count();
        assertEquals(15 + 6, mappings);
    }

    //
    @Test
    void bothDirectionsBecomeATemplateEach() {
        assertEquals(2, read.templates().size());
        assertEquals(
                "[Berth bookings] - [harbour_bookings] (Fin and Ops to Sales)",
                template("finops").name());
        assertEquals("BerthBookings", task(template("finops")).source());
        assertEquals("harbour_bookings", task(template("finops")).destination());
        assertEquals("harbour_bookings", task(template("dataverse")).source());
        assertEquals(9, template("finops").mappings());
        assertEquals(6, template("dataverse").mappings());
    }

    //
    @Test
    void namesInCapitalsAreSpelledAsTheSystemDoes() {
        assertEquals(
                "BookingNumber",
                ((FieldSource.FromField)
                                row(template("finops"), "harbour_number").source())
                        .path()
                        .text());
        assertEquals(
                "harbour_number",
                ((FieldSource.FromField)
                                row(template("dataverse"), "BookingNumber").source())
                        .path()
                        .text());
        DualWrite.Read unspelled = DualWrite.read(JsonFile.read(FILE), Spelling.NONE, DualWriteTest::isFilter);
        assertTrue(unspelled.templates().getFirst().problems().stream()
                .anyMatch(p -> p.code().equals("DW_NAMES_UNSPELLED")));
        assertTrue(unspelled.templates().getFirst().problems().stream()
                .anyMatch(p -> p.code().equals("DW_KEYS_UNTOLD")));
    }

    //
    @Test
    void lookupsKeepTheirNotationBothWays() {
        assertEquals(
                2,
                row(template("finops"), "customerid.Account(accountnumber).Contact(harbour_personnumber)")
                        .to()
                        .branches()
                        .size());
        assertEquals(
                "transactioncurrencyid.isocurrencycode",
                ((FieldSource.FromField)
                                row(template("dataverse"), "CurrencyCode").source())
                        .path()
                        .text());
        assertEquals(List.of("DW_PATH_UNREADABLE"), codes(fates(12).getFirst()));
    }

    //
    @Test
    void valueMapsAreTypedForTheirDestinationAndTurnedRoundForTheWayBack() {
        ValueMap there = template("finops").valueMaps().get("harbour_isfirm");
        assertEquals(Map.of("no", false, "yes", true), there.entries());
        ValueMap back = template("dataverse").valueMaps().get("isfirm");
        assertEquals(Map.of("false", "no", "true", "yes"), back.entries());
        ValueMap state = template("finops").valueMaps().get("harbour_state");
        assertEquals(Map.of("open", 806380000L, "moored", 806380001L, "anchored", 806380001L), state.entries());
        assertEquals(806380009L, state.empty());
        assertEquals(new ValueMap.Otherwise.Fail(), state.otherwise());
        assertEquals(
                "moored",
                template("dataverse").valueMaps().get("bookingstate").entries().get("806380001"));
        ImportedRow turned = fates(5).get(1);
        assertEquals(Verdict.CHANGED, turned.verdict());
        assertEquals(List.of("DW_CREATES_VALUES", "DW_VALUES_REPEATED"), codes(turned));
        assertTrue(turned.reasons().get(1).arguments().getFirst().contains("anchored"));
    }

    @Test
    void defaultsAreConstantsWithoutASourceAndStandInForEmptyValuesWithOne() {
        assertEquals(
                new FieldSource.Constant(3L),
                row(template("finops"), "harbour_kind").source());
        assertEquals(
                new FieldSource.Constant("Firm"),
                row(template("dataverse"), "BookingKind").source());
        assertEquals(
                Map.of("value", "en-us", "when", "empty"),
                row(template("finops"), "harbour_language").steps().getFirst().arguments());
    }

    @Test
    void transformsOfDataIntegratorAreUnderstoodToo() {
        assertEquals(
                Map.of("length", 100L),
                row(template("finops"), "harbour_remark").steps().getFirst().arguments());
        assertEquals(
                "countryRegion",
                row(template("finops"), "harbour_flag").steps().getFirst().id());
    }

    @Test
    void whatCannotBeCarriedSaysWhy() {
        assertEquals(List.of("DW_TRANSFORM_UNKNOWN"), codes(fates(11).getFirst()));
        assertEquals(List.of("DW_DIRECTION_UNKNOWN"), codes(fates(13).getFirst()));
        assertEquals(List.of("DW_SOURCE_MISSING"), codes(fates(14).getFirst()));
        assertEquals(List.of("DW_TARGET_MISSING"), codes(fates(14).get(1)));
        assertEquals(List.of("DW_ROW_UNREADABLE"), codes(fates(15).getFirst()));
        assertEquals(
                List.of("DW_QUERY", "DW_DELETES"),
                read.rows().stream()
                        .filter(r -> r.kind() == Kind.SETTING)
                        .map(r -> codes(r).getFirst())
                        .toList());
    }

    //
    @Test
    void filtersAreTranslatedFromTheOneSideAndCarriedFromTheOther() {
        assertEquals(
                "BookingKind eq 'Firm' and (NetTonnage ge 10 or HarbourId ne 'TEST')",
                task(template("finops")).filter());
        assertEquals(
                "harbour_kind eq 3  and  harbour_number ne null",
                task(template("dataverse")).filter());
        assertEquals(
                List.of(Verdict.CHANGED, Verdict.CARRIED),
                read.rows().stream()
                        .filter(r -> r.kind() == Kind.FILTER)
                        .map(ImportedRow::verdict)
                        .toList());
    }

    @Test
    void aFilterThatNobodyUnderstandsStaysSoThatNothingRunsUnfiltered() {
        for (String filter : List.of("strLen(NAME) > 3", "NAME like \"x*\"", "((A == 1)", "A == B", "A ==", "!")) {
            Map<String, Object> leg = Map.of(
                    "sourceSchema",
                    "A",
                    "destinationSchema",
                    "b",
                    "sourceFilter",
                    filter,
                    "fieldMappings",
                    List.of(Map.of("syncDirection", 1L, "sourceField", "X", "destinationField", "y")));
            DualWrite.Read one = DualWrite.read(
                    JsonFile.of("m", Map.of("name", "n", "legs", List.of(leg))),
                    Spelling.NONE,
                    DualWriteTest::isFilter);
            assertEquals(filter, task(one.templates().getFirst().template()).filter());
            ImportedRow fate = one.rows().stream()
                    .filter(r -> r.kind() == Kind.FILTER)
                    .findFirst()
                    .orElseThrow();
            assertEquals(Verdict.LEFT_OUT, fate.verdict(), filter);
            assertFalse(isFilter(filter), filter);
        }
    }

    @Test
    void rangesOfTheFinopsSideAreTranslated() {
        Map<String, String> all = Map.of(
                "((PartyType == \"Organization\"))", "PartyType eq 'Organization'",
                "!(A == 'x')", "not (A eq 'x')",
                "A == 1 && B == 2 || C == 3", "A eq 1 and B eq 2 or C eq 3",
                "3 < A", "A gt 3",
                "NAME == \"O'Brien\"", "NAME eq 'O''Brien'",
                "A == true", "A eq true",
                "A == \"\"", "A eq ''");
        all.forEach((text, wanted) -> {
            assertEquals(Optional.of(wanted), RangeFilter.translate(text, n -> n), text);
            assertTrue(isFilter(wanted), wanted);
        });
    }

    @Test
    void keysComeFromAKeyWhosePartsAreAllWritten() {
        Template there = template("finops");
        assertEquals(List.of("harbour_number"), there.destinationKeys().get("harbour_bookings"));
        assertEquals(List.of("BookingNumber"), there.sourceKeys().get("BerthBookings"));
        Template back = template("dataverse");
        assertEquals(
                List.of("dataAreaId", "BookingNumber"), back.destinationKeys().get("BerthBookings"));
        assertEquals(List.of("harbour_number"), back.sourceKeys().get("harbour_bookings"));
    }

    @Test
    void whatComesOutIsFreeOfErrors() {
        for (DualWrite.Converted c : read.templates()) {
            assertEquals(
                    List.of(),
                    new Checker(new Catalogue())
                            .check(c.template()).stream()
                                    .filter(p -> p.severity() == Severity.ERROR)
                                    .toList());
        }
    }

    //
    @Test
    void rowsOfTheTableOfMapsAreReadAndOneThatIsNotLegibleIsTold() {
        String map = JsonFile.line(JsonFile.read(FILE).root());
        Map<String, Object> good =
                Map.of("msdyn_name", "bookings", "msdyn_displayname", "Bookings", "msdyn_mapping", map);
        Map<String, Object> bad = Map.of("msdyn_name", "broken", "msdyn_mapping", "{\"legs\": [");
        JsonFile file = JsonFile.of("answer", Map.of("value", List.of(good, bad)));
        assertTrue(DualWrite.isMeant(file));
        DualWrite.Read rows = DualWrite.read(file, new Service(), DualWriteTest::isFilter);
        assertEquals(2, rows.templates().size());
        assertEquals(
                "Bookings (Fin and Ops to Sales)",
                rows.templates().getFirst().template().name());
        assertTrue(rows.rows().stream()
                .anyMatch(r -> codes(r).contains("DW_MAP_UNREADABLE")
                        && r.from().toLowerCase(Locale.ROOT).equals("broken")));
    }
}
