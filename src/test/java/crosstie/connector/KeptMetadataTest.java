package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.catalogue.Connectors;
import crosstie.model.Connection;
import crosstie.model.Entity;
import crosstie.model.EntityMatch;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.FieldType;
import crosstie.model.MetadataChange;
import crosstie.model.OrganizationMapping;
import crosstie.model.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Metadata of another service: its vocabularies, and how long what is kept of it is believed. */
class KeptMetadataTest {
    private static final String SHAPE = """
            <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
            <edmx:Reference Uri="core"><edmx:Include Namespace="Org.OData.Core.V1" Alias="Core"/></edmx:Reference>
            <edmx:Reference Uri="cap"><edmx:Include Namespace="Org.OData.Capabilities.V1" Alias="Cap"/></edmx:Reference>
            <edmx:DataServices><Schema Namespace="S" Alias="Self" xmlns="http://docs.oasis-open.org/odata/ns/edm">
            <TypeDefinition Name="Amount" UnderlyingType="Edm.Decimal" Precision="12" Scale="3"/>
            <ComplexType Name="Address"><Property Name="City" Type="Edm.String"/></ComplexType>
            <EntityType Name="Base" Abstract="true"><Key><PropertyRef Name="Code"/></Key>
            <Property Name="Code" Type="Edm.String" Nullable="false" MaxLength="20"/></EntityType>
            <EntityType Name="Part" BaseType="Self.Base">
            <Property Name="Price" Type="Self.Amount">
            <Annotation Term="Org.OData.Validation.V1.Minimum" Decimal="0.5"/>
            <Annotation Term="Org.OData.Measures.V1.ISOCurrency" String="EUR"/></Property>
            <Property Name="Total" Type="Edm.Decimal"/>
            <Property Name="Born" Type="Edm.Date"/>
            <Property Name="Where" Type="S.Address"/>
            <Property Name="Tags" Type="Collection(Edm.String)"/>
            %s
            </EntityType>
            <Annotations Target="S.Part/Total"><Annotation Term="Core.Computed"/>
            <Annotation Term="Core.Description" String="Somme totale"/></Annotations>
            <Annotations Target="S.Part/Born"><Annotation Term="Core.Immutable" Bool="true"/></Annotations>
            <EntityContainer Name="C"><EntitySet Name="Parts" EntityType="S.Part">
            <Annotation Term="Cap.DeleteRestrictions"><Record><PropertyValue Property="Deletable" Bool="false"/></Record></Annotation>
            <Annotation Term="Cap.UpdateRestrictions"><Record><PropertyValue Property="NonUpdatableProperties">
            <Collection><PropertyPath>Price</PropertyPath><PropertyPath>Other</PropertyPath></Collection>
            </PropertyValue></Record></Annotation>
            </EntitySet></EntityContainer>
            </Schema></edmx:DataServices></edmx:Edmx>
            """;

    private final MockWebServer server = new MockWebServer();
    private final MemoryCache cache = new MemoryCache();
    private final List<String> asked = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private String document = SHAPE.formatted("");
    private String etag = "\"1\"";

    @BeforeEach
    void serve() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private MockResponse answer(RecordedRequest request) {
        if (!request.getUrl().encodedPath().endsWith("$metadata")) {
            return new MockResponse.Builder()
                    .setHeader("Content-Type", "application/json")
                    .body("{\"value\":[]}")
                    .build();
        }
        String known = request.getHeaders().get("If-None-Match");
        asked.add(String.valueOf(known));
        if (!etag.isEmpty() && etag.equals(known)) {
            return new MockResponse.Builder().code(304).build();
        }
        MockResponse.Builder full = new MockResponse.Builder()
                .setHeader("Content-Type", "application/xml")
                .body(document);
        return etag.isEmpty() ? full.build() : full.setHeader("ETag", etag).build();
    }

    private final Clock clock = new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private Environment open() {
        return Connectors.open(
                new Connection("s", "odata4", server.url("/s").uri(), "none", Map.of()),
                Surroundings.of(Vault.empty(), clock, s -> {}).withMetadata(cache));
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private Entity parts() {
        try (Environment e = open()) {
            return e.entity("parts");
        }
    }

    private Field field(String name) {
        return parts().field(name).orElseThrow();
    }

    @Test
    void vocabulariesSayWhatMayBeWritten() {
        assertTrue(field("Total").readOnly());
        assertTrue(field("Total").traits().computed());
        assertEquals("Somme totale", field("Total").label());
        assertTrue(field("Born").createOnly());
        assertTrue(field("Price").createOnly());
        assertEquals(false, parts().traits().deletable());
        assertEquals(true, parts().traits().insertable());
    }

    @Test
    void definedTypesAndInheritedPropertiesAreFollowed() {
        Field price = field("Price");
        assertEquals(FieldType.DECIMAL, price.type());
        assertEquals(3, price.scale());
        assertEquals(12, price.traits().precision());
        assertEquals(new BigDecimal("0.5"), price.traits().min());
        assertNull(price.traits().max());
        assertEquals("EUR", price.traits().format());
        assertEquals(20, field("Code").maxLength());
        assertEquals(List.of("Code"), parts().key());
    }

    @Test
    void structuredPropertiesAreListedAndNeverWritten() {
        assertEquals(FieldType.OTHER, field("Where").type());
        assertTrue(field("Where").readOnly());
        assertEquals(FieldType.OTHER, field("Tags").type());
        assertTrue(field("Tags").readOnly());
    }

    @Test
    void theNextProcessBelievesWhatWasReadAMinuteAgo() {
        parts();
        later(Duration.ofSeconds(50));
        parts();
        assertEquals(List.of("null"), asked);
    }

    @Test
    void laterTheMarkIsAskedForAndNothingIsReadAgain() {
        parts();
        later(Duration.ofHours(5));
        parts();
        later(Duration.ofSeconds(30));
        parts();
        assertEquals(List.of("null", "\"1\""), asked);
    }

    @Test
    void withoutAMarkItIsReadAgainAfterAWhile() {
        etag = "";
        parts();
        later(Duration.ofMinutes(9));
        parts();
        assertEquals(1, asked.size());
        later(Duration.ofMinutes(2));
        parts();
        assertEquals(List.of("null", "null"), asked);
    }

    @Test
    void aNameThatIsMissingInWhatIsKeptIsLookedForOnceMore() {
        parts();
        document = document.replace("\"Parts\"", "\"Pieces\"");
        etag = "\"2\"";
        try (Environment e = open()) {
            assertEquals("Pieces", e.entity("Pieces").collection());
            assertEquals(
                    "ENTITY_UNKNOWN",
                    assertThrows(Refusal.class, () -> e.entity("Nobody")).code());
        }
        assertEquals(2, asked.size());
    }

    @Test
    void aFreshReadingTellsWhatChanged() {
        parts();
        document = SHAPE.formatted("<Property Name=\"New\" Type=\"Edm.String\"/>")
                .replace("MaxLength=\"20\"", "MaxLength=\"10\"")
                .replace("<Property Name=\"Born\" Type=\"Edm.Date\"/>", "")
                .replace(
                        "<Property Name=\"Total\" Type=\"Edm.Decimal\"/>",
                        "<Property Name=\"Total\" Type=\"Edm.Int64\"/>");
        try (Environment e = open()) {
            List<String> said = e.refresh().stream()
                    .map(c -> c.kind() + " " + c.entity() + " " + c.field() + " " + c.before() + ">" + c.after())
                    .toList();
            assertEquals(
                    List.of(
                            "LENGTH Parts Code 20>10",
                            "TYPE Parts Total Decimal>Long",
                            "FIELD_ADDED Parts New >Text",
                            "FIELD_REMOVED Parts Born Date>"),
                    said);
            assertEquals(List.<MetadataChange>of(), e.refresh());
        }
    }

    @Test
    void aChangeOfAFieldInUseStopsARunAndAnyOtherDoesNot() {
        try (Environment e = open()) {
            Entity parts = e.entity("Parts");
            Source price = source(e, parts, "Price");
            Source born = source(e, parts, "Born");
            document = SHAPE.formatted("").replace("<Property Name=\"Born\" Type=\"Edm.Date\"/>", "");
            etag = "\"2\"";
            later(Duration.ofMinutes(2));
            assertEquals(List.of(), price.next().rows());
            Refusal refusal = assertThrows(Refusal.class, born::next);
            assertEquals("METADATA_CHANGED", refusal.code());
            assertEquals(List.of("Parts", "Born", "Date", "–"), refusal.arguments());
        }
    }

    private static Source source(Environment e, Entity parts, String field) {
        return e.read(new Query(parts, List.of(FieldPath.plain(field)), null, OrganizationMapping.NONE, 0));
    }

    @Test
    void entitiesAndFieldsAreFoundByWordsOfNamesAndLabels() {
        try (Environment e = open()) {
            assertEquals(List.of(), e.search("part", 9).getFirst().fields());
            assertEquals(
                    List.of(new EntityMatch.Hit("Total", "Somme totale")),
                    e.search("somme", 9).getFirst().fields());
            assertEquals(List.of(), e.search("nothing like it", 9));
        }
    }

    @Test
    void documentsOfOldVersionsAndNoDocumentsAtAllAreRefused() {
        assertEquals("METADATA_OLD", refused("<edmx:Edmx Version=\"1.0\" xmlns:edmx=\"x\"/>"));
        assertEquals("METADATA_UNREADABLE", refused("<!DOCTYPE html><html><body>Sign in</body></html>"));
        assertEquals("METADATA_UNREADABLE", refused("<html><body>Sign in</body></html>"));
        assertEquals("ANSWER_CUT", refused(SHAPE.substring(0, 900)));
        document = SHAPE.formatted("");
        assertEquals("Parts", parts().collection()); // nothing of that was kept
    }

    private String refused(String text) {
        document = text;
        try (Environment e = open()) {
            return assertThrows(Refusal.class, e::entities).code();
        }
    }
}
