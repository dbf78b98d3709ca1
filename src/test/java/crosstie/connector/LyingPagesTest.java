package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.catalogue.Connectors;
import crosstie.model.Connection;
import crosstie.model.Entity;
import crosstie.model.FieldPath;
import crosstie.model.OrganizationMapping;
import crosstie.model.Refusal;
import crosstie.studio.Sentences;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are cut, come twice, lead in circles, end early or hold what no page should: no row lost, none doubled, or a sentence. */
class LyingPagesTest {
    private PagesService service;
    private Environment environment;

    @BeforeEach
    void open() throws IOException {
        service = new PagesService(45);
        environment = open("odata4", "odata/", Map.of());
    }

    private Environment open(String connector, String path, Map<String, String> settings) {
        return Connectors.open(
                new Connection("s", connector, service.root().resolve(path), "none", settings),
                Surroundings.of(Vault.empty(), Clock.systemUTC(), seconds -> {}).withSleeper(time -> {}));
    }

    @AfterEach
    void close() {
        environment.close();
        service.close();
    }

    private void finops() {
        environment.close();
        environment = open("finops", "data/", Map.of());
    }

    private Query query(int pageSize, String... fields) {
        Entity entity = environment.entity("Rows");
        List<FieldPath> select = Arrays.stream(fields).map(FieldPath::plain).toList();
        return new Query(entity, select, null, OrganizationMapping.NONE, pageSize);
    }

    private List<String> read(int pageSize) {
        List<String> ids = new ArrayList<>();
        try (Source source = environment.read(query(pageSize, "Id", "Text"))) {
            for (Page page = source.next(); page != null; page = source.next()) {
                page.rows().forEach(row -> ids.add((String) row[0]));
            }
        }
        return ids;
    }

    private void assertAllOnce(List<String> read) {
        assertEquals(service.rows.size(), read.size(), read.toString());
        assertEquals(new HashSet<>(service.rows), new HashSet<>(read));
    }

    private Refusal refused() {
        Refusal refusal = assertThrows(Refusal.class, () -> read(0));
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            Set<String> keys = Sentences.in(language).keys();
            assertTrue(keys.contains(refusal.code()) && keys.contains(refusal.code() + ".remedy"), refusal.code());
        }
        return refusal;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void lieOnce(int page, String body) {
        service.lie = (number, times, honest) -> number == page && times == 0 ? bytes(body) : null;
    }

    private String link(int skip) {
        return service.link("/odata/Rows", "$select=Id,Text&$orderby=Id", skip);
    }

    @Test
    void honestPagesComeOnceAndOneMoreQuestionCountsThem() {
        assertAllOnce(read(0));
        assertEquals(5, service.asked.size());
    }

    @Test
    void aPageCutAnywhereIsReadAgain() {
        String whole = service.page(10, 20, link(20));
        for (int cut = 0; cut < whole.length(); cut += 1) {
            int at = cut;
            int[] lied = {0};
            service.lie = (page, times, honest) -> page == 1 && lied[0]++ == 0 ? bytes(whole.substring(0, at)) : null;
            assertAllOnce(read(0));
            assertEquals(2, lied[0], "cut at " + cut);
        }
    }

    @Test
    void aPageServedInPlaceOfAnotherIsAskedForAgain() {
        lieOnce(2, service.page(10, 20, link(20)));
        assertAllOnce(read(0));
        lieOnce(2, service.page(10, 20, link(30)));
        assertAllOnce(read(0));
        lieOnce(4, service.page(30, 40, null));
        assertAllOnce(read(0));
        lieOnce(3, service.page(0, 10, link(40)));
        assertAllOnce(read(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 20, 30})
    void aLinkThatLeadsBackOnceIsForgiven(int back) {
        lieOnce(3, service.page(30, 40, link(back)));
        assertAllOnce(read(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 30})
    void aLinkThatLeadsBackForEverIsNoticedWithinOneRound(int back) {
        service.lie = (page, times, honest) -> page == 3 ? bytes(service.page(30, 40, link(back))) : null;
        assertEquals("PAGING_LOOP", refused().code());
        assertTrue(service.asked.size() <= 10, service.asked.toString());
    }

    // F-19
    @Test
    void aPageThatEndsEarlyAsValidJsonIsFoundByCountingAndReadAgain() {
        lieOnce(2, service.page(20, 23, null));
        assertAllOnce(read(0));
    }

    // D-18
    @Test
    void whereNobodyCountsTheLastPageIsReadTwice() {
        service.counts = false;
        lieOnce(2, service.page(20, 23, null));
        assertAllOnce(read(0));
    }

    @Test
    void aShortPageInTheMiddleIsAskedForOnceMore() {
        lieOnce(2, service.page(20, 23, link(30)));
        assertAllOnce(read(0));
    }

    @Test
    void emptyPagesWithALinkAreGoneThrough() {
        service.lie = (page, times, honest) ->
                page == 1 && times < 2 ? bytes("{\"value\":[],\"@odata.nextLink\":\"" + link(10) + "&x=1\"}") : null;
        assertAllOnce(read(0));
    }

    @Test
    void rowsThatMovedToTheNextPageAreWrittenOnce() {
        service.lie = (page, times, honest) -> page == 2 ? bytes(service.page(17, 30, link(30))) : null;
        assertAllOnce(read(0));
    }

    // F-19
    @Test
    void rowsDeletedWhilePagesAreTurnedByPositionHideNoOthers() {
        finops();
        List<String> there = List.copyOf(service.rows.subList(6, 45));
        service.lie = (page, times, honest) -> {
            if (service.asked.size() == 2) {
                service.rows.subList(0, 6).clear();
            }
            return null;
        };
        List<String> read = read(10);
        assertTrue(new HashSet<>(read).containsAll(there), read.toString());
        assertEquals(read.size(), new HashSet<>(read).size());
    }

    // F-19
    @Test
    void rowsInsertedWhilePagesAreTurnedByPositionDoubleNoOthers() {
        finops();
        service.lie = (page, times, honest) -> {
            if (service.asked.size() == 2) {
                service.rows.addAll(0, List.of("A1", "A2", "A3"));
            }
            return null;
        };
        List<String> read = read(10);
        assertTrue(new HashSet<>(read).containsAll(service.rows.subList(3, 48)), read.toString());
        assertEquals(read.size(), new HashSet<>(read).size());
    }

    // F-18
    @Test
    void aLinkToAnotherHostIsRefusedAndNothingIsSentThere() throws IOException {
        try (PagesService other = new PagesService(45)) {
            String there = other.link("/odata/Rows", "$select=Id", 10);
            service.lie = (page, times, honest) -> page == 0 ? bytes(service.page(0, 10, there)) : null;
            assertEquals("LINK_ELSEWHERE", refused().code());
            service.lie = (page, times, honest) ->
                    page == 0 ? bytes(service.page(0, 10, "https://contoso.example/odata/Rows?$skiptoken=10")) : null;
            assertEquals("LINK_ELSEWHERE", refused().code());
            assertEquals(List.of(), other.asked);
        }
    }

    // F-18
    @Test
    void aSystemThatKnowsItselfByAnotherNameIsFollowedAtOurAddressWhereThatIsSet() throws IOException {
        environment.close();
        environment = open("odata4", "odata/", Map.of("links", "own"));
        service.lie = (page, times, honest) ->
                bytes(honest.replace(service.root().toString(), "https://inner.contoso.example/"));
        assertAllOnce(read(0));
    }

    @Test
    void anHtmlPageWithStatus200IsSaidSo() {
        service.contentType = "text/html";
        service.lie = (page, times, honest) -> bytes("<html><body>Sign in</body></html>");
        assertEquals("ANSWER_NOT_JSON", refused().code());
    }

    @Test
    void whatNoPageShouldHoldIsRefusedWithASentence() {
        Map<String, String> codes = Map.of(
                "{\"value\":[{\"Id\":\"a\",\"Other\":" + "[".repeat(100_000) + "}]}",
                "ANSWER_TOO_BIG",
                "{\"value\":[{\"Id\":\"a\",\"Text\":" + "1".repeat(400) + "}]}",
                "ANSWER_TOO_BIG",
                "{\"value\":[{\"Id\":\"a\",\"Text\":NaN}]}",
                "ANSWER_UNREADABLE",
                "{\"value\":[{\"Id\":\"a\",\"Id\":\"b\",\"Text\":\"x\"}]}",
                "ANSWER_UNREADABLE",
                "{\"value\":[{\"Id\":{},\"Text\":\"x\"}]}",
                "VALUE_UNREADABLE",
                "{\"value\":[],\"error\":{\"code\":\"1\",\"message\":\"SQL\"}}",
                "UNAVAILABLE",
                "{\"d\":{\"results\":[]}}",
                "ANSWER_UNREADABLE");
        codes.forEach((body, code) -> {
            service.lie = (page, times, honest) -> bytes(body);
            assertEquals(code, refused().code(), body.substring(0, Math.min(60, body.length())));
        });
        byte[] latin = "{\"value\":[{\"Id\":\"é\",\"Text\":\"x\"}]}".getBytes(StandardCharsets.ISO_8859_1);
        service.lie = (page, times, honest) -> latin;
        assertEquals("ANSWER_UNREADABLE", refused().code());
    }

    @Test
    void aFieldOfFiveMegabytesAndAByteOrderMarkAreRead() {
        String long5 = "x".repeat(5 << 20);
        service.rows.subList(1, 45).clear();
        service.lie =
                (page, times, honest) -> bytes("\uFEFF{\"value\":[{\"Id\":\"K000\",\"Text\":\"" + long5 + "\"}]}");
        try (Source source = environment.read(query(0, "Id", "Text"))) {
            assertEquals(long5, source.next().rows().getFirst()[1]);
        }
    }

    @Test
    void longNumbersAreAskedForAsTextAndComeExactlyEitherWay() {
        service.lie = (page, times, honest) -> bytes(
                times == 0
                        ? "{\"value\":[{\"Id\":\"a\",\"Number\":\"12345678901234567890.1234567891\",\"Big\":\"9007199254740993\"}]}"
                        : "{\"value\":[{\"Id\":\"a\",\"Number\":12345678901234567890.1234567891,\"Big\":9007199254740993}]}");
        for (int round = 0; round < 2; round++) {
            try (Source source = environment.read(query(0, "Id", "Number", "Big"))) {
                Object[] row = source.next().rows().getFirst();
                assertEquals(new BigDecimal("12345678901234567890.1234567891"), row[1]);
                assertEquals(9007199254740993L, row[2]);
            }
        }
        assertTrue(service.accepted.getFirst().contains("IEEE754Compatible=true"), service.accepted.toString());
    }
}
