package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosstie.sandbox.Asker.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoDataTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static List<JsonNode> all(Asker asker, String path, int pageSize) throws Exception {
        List<JsonNode> rows = new ArrayList<>();
        String next = path;
        while (next != null) {
            JsonNode page =
                    asker.get(next, "Prefer", "odata.maxpagesize=" + pageSize).json();
            page.get("value").forEach(rows::add);
            next = page.has("@odata.nextLink") ? page.get("@odata.nextLink").asText() : null;
        }
        return rows;
    }

    private static List<JsonNode> accounts(Sandbox sandbox) throws Exception {
        return all(Asker.sales(sandbox), "accounts?$expand=transactioncurrencyid($select=isocurrencycode)", 200);
    }

    /** The shipped template's rows, mapped by hand: what the product does must not be needed to judge the data. */
    private static final class ByHand {
        private final JsonNode template;
        private final Map<String, String> countries = new HashMap<>();

        ByHand() throws Exception {
            template = JSON.readTree(Files.readString(Path.of("templates/accounts-sales-to-finops.template.json")));
            template.at("/valueMaps/country/entries")
                    .properties()
                    .forEach(e -> countries.put(e.getKey(), e.getValue().asText()));
        }

        /** Null when the country is unknown. */
        ObjectNode map(JsonNode account) {
            ObjectNode out = JSON.createObjectNode().put("dataAreaId", "usmf");
            for (JsonNode mapping : template.at("/tasks/0/mappings")) {
                String to = mapping.get("to").asText();
                String from = mapping.path("from").asText();
                JsonNode value = account.at("/" + from.replace('.', '/'));
                if (mapping.has("value")) out.set(to, mapping.get("value"));
                else if (mapping.has("parameter"))
                    out.set(
                            to,
                            template.at(
                                    "/parameters/" + mapping.get("parameter").asText() + "/value"));
                else if (mapping.toString().contains("valueMap")) {
                    String country = countries.get(
                            value.asText("us").strip().toLowerCase(Locale.ROOT).replace("null", "us"));
                    if (country == null) return null;
                    out.put(to, country);
                } else if (!value.isNull()) out.set(to, value);
            }
            return out;
        }
    }

    @Test
    void everyAccountIsAcceptedByTheOtherSystem() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.USUAL)) {
            ByHand byHand = new ByHand();
            List<String> parts = new ArrayList<>();
            for (JsonNode account : accounts(sandbox)) parts.add("POST CustomersV2\n" + byHand.map(account));
            assertEquals(500, parts.size());
            Reply reply = Asker.finops(sandbox).batch("odata.continue-on-error", parts.toArray(String[]::new));
            assertFalse(
                    reply.text().contains("HTTP/1.1 400"),
                    () -> reply.text().substring(reply.text().indexOf("HTTP/1.1 400")));
            assertEquals("500", Asker.finops(sandbox).get("CustomersV2/$count").text());
        }
    }

    @Test
    void exactlyTheInvalidRowsAreRefused() throws Exception {
        int invalid = 23;
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(60).withInvalid(invalid))) {
            ByHand byHand = new ByHand();
            Set<String> seen = new HashSet<>();
            int refused = 0;
            List<JsonNode> rows = accounts(sandbox);
            for (JsonNode account : rows) {
                ObjectNode customer = byHand.map(account);
                String key = account.get("accountnumber").asText("");
                boolean bad = customer == null || account.get("accountnumber").isNull() || !seen.add(key);
                if (!bad)
                    bad = Asker.finops(sandbox)
                                    .post("CustomersV2", customer.toString())
                                    .status()
                            != 201;
                if (bad) refused++;
            }
            assertEquals(83, rows.size());
            assertEquals(invalid, refused);
            assertEquals("60", Asker.finops(sandbox).get("CustomersV2/$count").text());
        }
    }

    @Test
    void textIsLegalAndNasty() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.USUAL)) {
            String text = accounts(sandbox).toString();
            for (String nasty : List.of("ACC'", "🚀", "شركة", "\\r\\n", "  blanks at both ends  ", "&", "#"))
                assertTrue(text.contains(nasty), nasty);
            List<String> names = accounts(sandbox).stream()
                    .map(row -> row.get("name").asText())
                    .toList();
            assertTrue(names.stream().anyMatch(name -> name.length() == 160));
            List<String> numbers = accounts(sandbox).stream()
                    .map(row -> row.get("accountnumber").asText())
                    .toList();
            assertEquals(500, new HashSet<>(numbers).size());
            assertTrue(numbers.stream().allMatch(number -> number.length() <= 20));
            List<JsonNode> products = all(Asker.finops(sandbox), "SellableReleasedProducts?cross-company=true", 0);
            assertTrue(products.stream()
                    .anyMatch(p -> p.get("ProductNumber").asText().contains("'")));
        }
    }

    @Test
    void contactsServeBothContactTemplates() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.USUAL)) {
            List<JsonNode> contacts = all(Asker.sales(sandbox), "contacts", 5000);
            assertEquals(300, contacts.size());
            long buyers = contacts.stream()
                    .filter(c -> c.get("msdynce_isactivecustomer").asBoolean())
                    .count();
            long persons = contacts.stream()
                    .filter(c -> !c.get("msdynce_isactivecustomer").asBoolean()
                            && c.get("msdynce_iscompanyanaccount").asBoolean())
                    .count();
            assertEquals(60, buyers);
            assertTrue(persons > 150 && persons < 240);
        }
    }

    @Test
    void productsNameUnitsAndCurrenciesThatSalesHas() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.USUAL)) {
            Asker finops = Asker.finops(sandbox);
            assertEquals("400", finops.get("SellableReleasedProducts/$count").text());
            Set<String> units = new HashSet<>();
            for (JsonNode product : all(finops, "SellableReleasedProducts?cross-company=true", 0))
                units.add(product.get("SalesUnitSymbol").asText());
            assertEquals(Set.of("ea", "pcs", "box", "lb", "kg", "hr"), units);
            for (String unit : List.of("Each", "Piece", "Box", "Pound", "Kilogram", "Hour"))
                assertEquals(
                        1,
                        Asker.sales(sandbox)
                                .get("uoms?$filter=name eq '" + unit + "' and uomscheduleid/name eq 'Default unit'")
                                .rows()
                                .size(),
                        unit);
            assertEquals(
                    1,
                    Asker.sales(sandbox)
                            .get("pricelevels?$filter=name eq 'CRM Service USA (sample)'")
                            .rows()
                            .size());
        }
    }

    @Test
    void theSeedDecidesAndNothingElse() throws Exception {
        SandboxSettings settings = SandboxSettings.USUAL.withRows(40).withInvalid(5);
        try (Sandbox one = Sandbox.start(settings.withSeed(7));
                Sandbox same = Sandbox.start(settings.withSeed(7));
                Sandbox other = Sandbox.start(settings.withSeed(8))) {
            assertEquals(accounts(one), accounts(same));
            assertNotEquals(accounts(one), accounts(other));
        }
    }

    @Test
    void aMillionAccountsCostNoTimeToStartAndAreFoundByKey() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(1_000_000))) {
            Asker sales = Asker.sales(sandbox);
            String id = "0b7d0000-5c3b-ee11-bdf4-000d3a0f4240";
            String number = sales.get("accounts(" + id + ")?$select=accountnumber")
                    .json()
                    .get("accountnumber")
                    .asText();
            assertTrue(number.contains("1000999") && number.length() <= 20, number);
            JsonNode found = sales.get("accounts?$select=accountid&$filter=accountnumber eq '"
                            + Asker.encoded(number.replace("'", "''")) + "'")
                    .rows();
            assertEquals(id, found.get(0).get("accountid").asText());
        }
    }
}
