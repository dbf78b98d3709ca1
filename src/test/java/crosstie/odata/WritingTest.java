package crosstie.odata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Literals, keys, URLs and payloads. */
class WritingTest {
    private static final UUID ID = UUID.fromString("7d6a8c2e-5c3b-ee11-bdf4-000d3a000010");

    private static String json(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void literalsQuoteTextAndNothingElse() {
        assertEquals("'O''Bryan'", Literals.of("O'Bryan"));
        assertEquals("12", Literals.of(12L));
        assertEquals("100000000000000000000", Literals.of(new BigDecimal("1E20")));
        assertEquals("2026-03-01", Literals.of(LocalDate.of(2026, 3, 1)));
        assertEquals("2026-03-01T12:00:00Z", Literals.of(Instant.parse("2026-03-01T12:00:00Z")));
        assertEquals(ID.toString(), Literals.of(ID));
        assertEquals("true", Literals.of(true));
        assertEquals("null", Literals.of(null));
        assertEquals("Ns.NoYes'Yes'", Literals.member("Ns.NoYes", "Yes"));
        assertThrows(IllegalArgumentException.class, () -> Literals.of(1.5));
    }

    @Test
    void keysAreEncodedAndNotTrimmed() {
        assertEquals("accounts(" + ID + ")", Keys.of("accounts", ID));
        assertEquals(
                "CustomersV3(dataAreaId='usmf',CustomerAccount='%20A''1%2F%25%3F%23%26%2B%3A%40%5C')",
                Keys.of("CustomersV3", List.of("dataAreaId", "CustomerAccount"), List.of("usmf", " A'1/%?#&+:@\\")));
        assertEquals("X(n=1,d=2026-03-01)", Keys.of("X", List.of("n", "d"), List.of(1L, LocalDate.of(2026, 3, 1))));
        assertEquals("X(k='%F0%9F%98%80%0D%0A')", Keys.of("X", List.of("k"), List.of("😀\r\n")));
        assertThrows(IllegalArgumentException.class, () -> Keys.of("X", List.of("a", "b"), List.of(1L)));
    }

    @Test
    void urlsKeepOptionNamesAndEncodeValues() {
        String url = Url.of("accounts")
                .names("$select", "name,accountid")
                .option("$filter", "name eq 'A&B #1; 50%' and n gt 2")
                .names("$expand", "transactioncurrencyid($select=isocurrencycode)")
                .option("cross-company", "true")
                .toString();
        assertEquals(
                "accounts?$select=name,accountid&$filter=name%20eq%20'A%26B%20%231%3B%2050%25'%20and%20n%20gt%202"
                        + "&$expand=transactioncurrencyid($select=isocurrencycode)&cross-company=true",
                url);
        assertEquals("a?x=1&y=2", Url.of("a?x=1").option("y", "2").toString());
    }

    @Test
    void payloadsAreExactAndReuseTheirBuffer() {
        Payload payload = new Payload(List.of("text", "number", "day", "at", "id", "none", "flag", "count"));
        Object[] row = {
            "a\"b\nc 😀",
            new BigDecimal("1E+3"),
            LocalDate.of(2026, 3, 1),
            Instant.parse("2026-03-01T12:00:00Z"),
            ID,
            null,
            true,
            7L
        };
        byte[] first = payload.begin()
                .put("dataAreaId", "usmf")
                .put(row, new int[] {0, 1, 2, 3, 4, 5, 6, 7})
                .end();
        assertEquals(
                "{\"dataAreaId\":\"usmf\",\"text\":\"a\\\"b\\nc 😀\",\"number\":1000,\"day\":\"2026-03-01\","
                        + "\"at\":\"2026-03-01T12:00:00Z\",\"id\":\"" + ID
                        + "\",\"none\":null,\"flag\":true,\"count\":7}",
                json(first));
        assertEquals(
                "{\"number\":1000}",
                json(payload.begin().put(row, new int[] {1}).end()));
        assertEquals("{\"x\":[1]}", json(payload.begin().putRaw("x", "[1]").end()));
        assertEquals("{}", json(payload.begin().end()));
    }

    @Test
    void halfASurrogatePairTravelsAsItIsForTheServiceToJudge() {
        Payload payload = new Payload(List.of("a"));
        assertEquals(
                "{\"a\":\"x\\uD800y\"}",
                json(payload.begin().put("a", "x\ud800y").end()));
    }

    @Test
    void aRowThatWasBegunAndNotEndedLeavesNoTrace() {
        Payload payload = new Payload(List.of("a"));
        assertThrows(IllegalArgumentException.class, () -> payload.begin().put("a", new Object()));
        assertEquals("{\"a\":1}", json(payload.begin().put("a", 1).end()));
    }

    @Test
    void serviceErrorsInAllTheirShapes() {
        assertEquals(new ServiceError("0x1", "m"), error("{\"error\":{\"code\":\"0x1\",\"message\":\"m\",\"x\":{}}}"));
        assertEquals(
                new ServiceError("", "the truth"),
                error(
                        "{\"error\":{\"code\":\"\",\"message\":\"generic\",\"innererror\":{\"stacktrace\":\"s\",\"message\":\"the truth\"}}}"));
        assertEquals(
                new ServiceError("invalid_client", "AADSTS7000215"),
                error("{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215\",\"error_codes\":[1]}"));
        assertEquals(
                new ServiceError("", "No HTTP resource was found"),
                error("{\"Message\":\"No HTTP resource was found\"}"));
        assertEquals(new ServiceError("7", "cut"), error("{\"error\":{\"code\":7,\"message\":\"cut\",\"inn"));
        assertEquals(ServiceError.SILENT, error("<html>Bad gateway</html>"));
        assertEquals(ServiceError.SILENT, error(""));
        assertEquals(
                2_001,
                error("{\"error\":{\"message\":\"" + "x".repeat(5_000) + "\"}}")
                        .message()
                        .length());
    }

    private static ServiceError error(String body) {
        return ServiceError.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
