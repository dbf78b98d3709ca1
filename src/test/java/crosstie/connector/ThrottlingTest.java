package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.WriteAnswer.Kind;
import crosstie.connector.catalogue.Connectors;
import crosstie.model.Connection;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.IntegrationKey;
import crosstie.model.OrganizationMapping;
import crosstie.model.Refusal;
import crosstie.model.Usage;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

/** What connectors do when a system asks to slow down. */
class ThrottlingTest {
    private static final String METADATA = """
            <?xml version="1.0" encoding="utf-8"?>
            <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
            <Schema Namespace="Microsoft.Dynamics.DataEntities" xmlns="http://docs.oasis-open.org/odata/ns/edm">
            <EntityType Name="CustomerGroup"><Key><PropertyRef Name="dataAreaId"/><PropertyRef Name="CustomerGroupId"/></Key>
            <Property Name="dataAreaId" Type="Edm.String" Nullable="false"/>
            <Property Name="CustomerGroupId" Type="Edm.String" Nullable="false"/>
            <Property Name="Description" Type="Edm.String"/>
            </EntityType>
            <EntityContainer Name="Resources"><EntitySet Name="CustomerGroups"
             EntityType="Microsoft.Dynamics.DataEntities.CustomerGroup"/></EntityContainer>
            </Schema></edmx:DataServices></edmx:Edmx>
            """;

    private final List<Duration> slept = new CopyOnWriteArrayList<>();
    private final List<Double> told = new CopyOnWriteArrayList<>();
    private volatile Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };
    private final Surroundings surroundings =
            Surroundings.of(Vault.empty(), clock, told::add).withSleeper(this::sleep);

    private synchronized void sleep(Duration time) {
        slept.add(time);
        now = now.plus(time);
    }

    private Environment open(String connector, URI address, Map<String, String> settings) {
        return Connectors.open(new Connection("c", connector, address, "none", settings), surroundings);
    }

    private static WritePlan plan(Environment finops) {
        Entity groups = finops.entity("CustomerGroups");
        List<Field> columns = List.of(
                groups.field("CustomerGroupId").orElseThrow(),
                groups.field("Description").orElseThrow());
        IntegrationKey key = new IntegrationKey(List.of("CustomerGroupId"));
        return new WritePlan(groups, columns, key, OrganizationMapping.NONE, false, -1);
    }

    /** A server that has metadata, and for all else what is in the queue. */
    private static MockWebServer server(MockResponse... queue) throws IOException {
        MockWebServer server = new MockWebServer();
        Deque<MockResponse> answers = new ConcurrentLinkedDeque<>(List.of(queue));
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                if (request.getUrl().encodedPath().endsWith("/$metadata")) {
                    return new MockResponse.Builder()
                            .addHeader("Content-Type", "application/xml")
                            .body(METADATA)
                            .build();
                }
                MockResponse next = request.getUrl().encodedPath().startsWith("/data/") ? answers.poll() : null;
                return next == null ? new MockResponse.Builder().code(404).build() : next;
            }
        });
        server.start();
        return server;
    }

    private static MockResponse status(int code, String... headers) {
        MockResponse.Builder answer = new MockResponse.Builder().code(code);
        for (int i = 0; i < headers.length; i += 2) {
            answer.addHeader(headers[i], headers[i + 1]);
        }
        return answer.build();
    }

    private static List<RowWrite> creates(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new RowWrite(
                        true, new Object[] {"Z" + i}, null, new Object[] {"Z" + i, "Text"}, new int[] {0, 1}))
                .toList();
    }

    private static MockResponse batch(int... statuses) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < statuses.length; i++) {
            out.append("--x\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\n")
                    .append("Content-Type: application/http\r\nContent-ID: ")
                    .append(i + 1)
                    .append("\r\n\r\nHTTP/1.1 ")
                    .append(statuses[i])
                    .append(" X\r\nRetry-After: 9\r\n\r\n\r\n--y--\r\n");
        }
        return new MockResponse.Builder()
                .setHeader("Content-Type", "multipart/mixed; boundary=x")
                .body(out + "--x--\r\n")
                .build();
    }

    // F-43
    @Test
    void partsThatWerePutOffComeAgainAfterTheirTime() throws IOException {
        try (MockWebServer server = server(batch(204, 429, 204), batch(204))) {
            try (Environment finops = open("finops", server.url("/").uri(), Map.of("company", "usmf"));
                    Sink sink = finops.write(plan(finops))) {
                long before = finops.usage().operations();
                assertEquals(
                        List.of(Kind.DONE, Kind.DONE, Kind.DONE),
                        sink.send(creates(3)).stream().map(WriteAnswer::kind).toList());
                assertEquals(List.of(Duration.ofSeconds(9)), slept);
                assertEquals(List.of(9.0), told);
                // D-57: each item counts, each time
                assertEquals(before + 4, finops.usage().operations());
            }
        }
    }

    @Test
    void aRefusalInALaterRoundTakesNothingFromWhatWasWritten() throws IOException {
        try (MockWebServer server = server(batch(204, 429), status(401), status(401))) {
            try (Environment finops = open("finops", server.url("/").uri(), Map.of("company", "usmf"));
                    Sink sink = finops.write(plan(finops))) {
                assertEquals(
                        List.of(Kind.DONE, Kind.UNKNOWN),
                        sink.send(creates(2)).stream().map(WriteAnswer::kind).toList());
                assertEquals(
                        "UNAUTHORIZED",
                        assertThrows(Refusal.class, () -> sink.send(creates(2))).code());
            }
        }
    }

    // D-54
    @Test
    void whatIsOpenedForOneUserIsQuietTogether() throws IOException {
        try (MockWebServer server = server(status(429, "Retry-After", "1000000000"))) {
            URI address = server.url("/").uri();
            List<Duration> waits = new ArrayList<>();
            try (Environment one = open("finops", address, Map.of());
                    Environment other = open("finops", address, Map.of())) {
                Connectors.open(
                                new Connection("c", "finops", address, "none", Map.of()),
                                surroundings.withSleeper(time -> {
                                    waits.add(time);
                                    assertEquals(
                                            now.plusSeconds(300),
                                            other.usage().waitingUntil(),
                                            "all see until when, and never longer than 5 minutes");
                                    now = now.plus(time);
                                }))
                        .companies();
                assertEquals(List.of(Duration.ofMinutes(5)), waits);
                assertEquals(List.of(300.0), told, "shown to the user");
                one.companies();
                assertEquals(List.of(), slept);
            }
        }
    }

    // D-54 D-55 F-56
    @Test
    void aStormOfThrottlingLosesNoRowAndSendsNothingEarly() {
        SandboxSettings settings = SandboxSettings.USUAL.withRows(5).with("shortage", "0.3/0.2/7");
        try (Sandbox sandbox = Sandbox.start(settings);
                Environment finops = open("finops", sandbox.finops(), Map.of("company", "usmf"));
                Sink sink = finops.write(plan(finops))) {
            for (int from = 0; from < 60; from += 20) {
                List<WriteAnswer> answers = sink.send(creates(60).subList(from, from + 20));
                assertTrue(answers.stream().allMatch(a -> a.kind() == Kind.DONE), answers.toString());
            }
            assertTrue(slept.size() >= 3, "it was throttled");
            assertTrue(slept.stream().allMatch(Duration.ofSeconds(7)::equals), slept.toString());
            Usage usage = finops.usage();
            assertEquals(0, usage.requestLimit(), "F-55: no limit is known");
        }
    }

    // D-6 D-54
    @Test
    void whatSalesTellsOfItsBudgetIsShown() {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(5).with("limits", "documented"));
                Environment sales = open("dataverse", sandbox.sales(), Map.of("share", "50%"))) {
            sales.entity("account");
            Usage usage = sales.usage();
            // requests travel side by side, so that the last word need not be the one of the last request
            assertEquals(6_000 - usage.requests(), usage.requestsLeft(), 4);
            assertEquals(6_000, usage.requestLimit());
            assertEquals(1_200_000, usage.millisecondLimit());
            assertEquals(50, usage.share());
        }
    }

    @Test
    void aShareHasToBeAPercentage() {
        for (String wrong : List.of("0", "101", "half", "-1", "%")) {
            Refusal refusal = assertThrows(
                    Refusal.class,
                    () -> open("finops", URI.create("https://x.example/"), Map.of("share", wrong))
                            .close());
            assertEquals("SHARE_WRONG", refusal.code());
        }
    }
}
