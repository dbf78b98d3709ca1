package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.sandbox.Asker.Reply;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the Prospect to cash solution does with quotes, buyers, products and numbers in Sales, spoken to with bare HTTP. */
class QuotesInSalesTest {
    private static final String ONLY = "msdynce_hasexternallymaintainedproductsonly";
    private static final String LINE_ONLY = "msdynce_quotehasexternalmaintainedproductsonly";
    private final Sandbox sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(100));
    private final Asker sales = Asker.sales(sandbox);

    @AfterEach
    void end() {
        sandbox.close();
    }

    private void good(Reply reply) {
        assertTrue(reply.status() < 300, reply.status() + " " + reply.text());
    }

    private String created(String set, String body) throws Exception {
        Reply reply = sales.post(set, body);
        good(reply);
        return reply.header("OData-EntityId").replaceFirst(".*\\(", "").replace(")", "");
    }

    private JsonNode only(String path) throws Exception {
        JsonNode rows = sales.get(path).rows();
        assertEquals(1, rows.size(), path);
        return rows.get(0);
    }

    private String id(String set, String name, String column) throws Exception {
        return only(set + "?$filter=name eq '" + name + "'").get(column).asText();
    }

    private String product(String number, boolean external, String more) throws Exception {
        String group = id("uomschedules", "Default unit", "uomscheduleid");
        String id = created("products", """
                {"productnumber":"%s","name":"P","quantitydecimal":2,"price":10.5,"msdynce_ismaintainedexternally":%s,
                 "defaultuomid@odata.bind":"/uoms(%s)","defaultuomscheduleid@odata.bind":"/uomschedules(%s)"%s}""".formatted(number, external, id("uoms", "Each", "uomid"), group, more));
        good(sales.patch("products(" + id + ")", "{\"statecode\":0,\"statuscode\":1}"));
        return id;
    }

    private String account() throws Exception {
        return sales.get("accounts?$top=1").rows().get(0).get("accountid").asText();
    }

    private String quote() throws Exception {
        return created("quotes", "{\"name\":\"Q\",\"customerid_account@odata.bind\":\"/accounts(" + account() + ")\"}");
    }

    private String line(String quote, String product) throws Exception {
        return created("quotedetails", """
                {"quantity":3,"manualdiscountamount":1.5,"quoteid@odata.bind":"/quotes(%s)",
                 "productid@odata.bind":"/products(%s)","uomid@odata.bind":"/uoms(%s)"}""".formatted(quote, product, id("uoms", "Each", "uomid")));
    }

    private String words(String quote) throws Exception {
        return created("quotedetails", """
                {"quantity":1,"priceperunit":7,"isproductoverridden":true,"productdescription":"Work",
                 "quoteid@odata.bind":"/quotes(%s)"}""".formatted(quote));
    }

    private boolean flag(String path, String name) throws Exception {
        return sales.get(path).json().get(name).asBoolean();
    }

    private static void amount(String expected, JsonNode there) {
        assertEquals(0, new BigDecimal(expected).compareTo(there.decimalValue()), there.toString());
    }

    @Test
    void aQuoteWithoutLinesHasNoneButExternalProducts() throws Exception {
        assertTrue(flag("quotes(" + quote() + ")", ONLY));
    }

    @Test
    void headerAndAllLinesSayWhetherAllProductsAreExternal() throws Exception {
        String quote = quote();
        String line = line(quote, product("X-1", true, ""));
        assertTrue(flag("quotes(" + quote + ")", ONLY));
        assertTrue(flag("quotedetails(" + line + ")", LINE_ONLY));
        assertTrue(flag("quotedetails(" + line + ")", "msdynce_ismaintainedexternally"));
        String own = line(quote, product("OWN-1", false, ""));
        assertFalse(flag("quotes(" + quote + ")", ONLY));
        assertFalse(flag("quotedetails(" + line + ")", LINE_ONLY));
        assertFalse(flag("quotedetails(" + own + ")", "msdynce_ismaintainedexternally"));
        good(sales.delete("quotedetails(" + own + ")"));
        assertTrue(flag("quotes(" + quote + ")", ONLY));
        assertTrue(flag("quotedetails(" + line + ")", LINE_ONLY));
    }

    @Test
    void wordsInPlaceOfAProductAreNotExternal() throws Exception {
        String quote = quote();
        words(quote);
        assertFalse(flag("quotes(" + quote + ")", ONLY));
    }

    @Test
    void aLineThatGetsAnotherProductIsLookedAtAnew() throws Exception {
        String quote = quote();
        String line = line(quote, product("OWN-2", false, ""));
        assertFalse(flag("quotes(" + quote + ")", ONLY));
        good(sales.patch(
                "quotedetails(" + line + ")",
                "{\"productid@odata.bind\":\"/products(" + product("X-2", true, "") + ")\"}"));
        assertTrue(flag("quotes(" + quote + ")", ONLY));
        assertTrue(flag("quotedetails(" + line + ")", LINE_ONLY));
    }

    // D-39, D-40
    @Test
    void linesAreNumberedAndCountedAndShowTheStateOfTheirQuote() throws Exception {
        String quote = quote();
        String product = product("X-3", true, "");
        line(quote, product);
        JsonNode line = sales.get("quotedetails(" + line(quote, product) + ")").json();
        assertEquals(2, line.get("sequencenumber").asInt());
        assertEquals(0, line.get("msdynce_quoterevisionnumber").asInt());
        amount("10.5", line.get("priceperunit"));
        amount("30", line.get("extendedamount"));
        amount("60", sales.get("quotes(" + quote + ")").json().get("totalamount"));
        good(sales.patch("quotes(" + quote + ")", "{\"statecode\":1,\"statuscode\":2}"));
        assertEquals(
                2,
                sales.get("quotedetails?$filter=_quoteid_value eq " + quote + " and quoteid/statecode eq 1 and "
                                + LINE_ONLY + " eq true")
                        .rows()
                        .size());
    }

    @Test
    void aContactThatADocumentNamesIsAnActiveCustomerForEver() throws Exception {
        for (String set : List.of("quotes", "salesorders", "invoices")) {
            String contact = created("contacts", "{\"lastname\":\"Buyer\"}");
            assertFalse(flag("contacts(" + contact + ")", "msdynce_isactivecustomer"));
            String bind = "\"customerid_contact@odata.bind\":\"/contacts(" + contact + ")\"";
            String document = created(set, "{\"name\":\"D\"," + bind + "}");
            assertTrue(flag("contacts(" + contact + ")", "msdynce_isactivecustomer"), set);
            good(sales.delete(set + "(" + document + ")"));
            assertTrue(flag("contacts(" + contact + ")", "msdynce_isactivecustomer"), set);
        }
        String contact = created("contacts", "{\"lastname\":\"Later\"}");
        String quote = quote();
        good(sales.patch(
                "quotes(" + quote + ")", "{\"customerid_contact@odata.bind\":\"/contacts(" + contact + ")\"}"));
        assertTrue(flag("contacts(" + contact + ")", "msdynce_isactivecustomer"));
    }

    @Test
    void companyIsAnAccountFollowsTheParent() throws Exception {
        String contact = created(
                "contacts",
                "{\"lastname\":\"A\",\"parentcustomerid_account@odata.bind\":\"/accounts(" + account() + ")\"}");
        assertTrue(flag("contacts(" + contact + ")", "msdynce_iscompanyanaccount"));
        String other = created("contacts", "{\"lastname\":\"B\"}");
        good(sales.patch(
                "contacts(" + contact + ")", "{\"parentcustomerid_contact@odata.bind\":\"/contacts(" + other + ")\"}"));
        assertFalse(flag("contacts(" + contact + ")", "msdynce_iscompanyanaccount"));
    }

    @Test
    void numbersComeFromTheCountersOfTheSolution() throws Exception {
        int next = only("msdynce_p2cautonumbers?$filter=msdynce_prefix eq 'CON'")
                .get("msdynce_numbersequence")
                .asInt();
        String one = number(created("contacts", "{\"lastname\":\"One\"}"));
        String two = number(created("contacts", "{\"lastname\":\"Two\"}"));
        assertTrue(one.matches("CON-" + next + "-[A-Z0-9]{6}"), one);
        assertTrue(two.matches("CON-" + (next + 1) + "-[A-Z0-9]{6}"), two);
        assertNotEquals(one.substring(11), two.substring(11));
        assertEquals(
                next + 2,
                only("msdynce_p2cautonumbers?$filter=msdynce_prefix eq 'CON'")
                        .get("msdynce_numbersequence")
                        .asInt());
        String account = created("accounts", "{\"name\":\"A\"}");
        assertTrue(sales.get("accounts(" + account + ")")
                .json()
                .get("accountnumber")
                .asText()
                .matches("ACC-[0-9]{5,}-[A-Z0-9]{6}"));
    }

    private String number(String contact) throws Exception {
        return sales.get("contacts(" + contact + ")")
                .json()
                .get("msdynce_contactnumber")
                .asText();
    }

    @Test
    void anExternalProductBecomesAnItemOfTheListInItsCurrency() throws Exception {
        String product = product("X-4", true, "");
        JsonNode item = only("productpricelevels?$filter=_productid_value eq " + product
                + "&$expand=pricelevelid($select=name),uomid($select=name)");
        amount("10.5", item.get("amount"));
        assertEquals("X-4", item.get("productnumber").asText());
        assertEquals("CRM Service USA (sample)", item.at("/pricelevelid/name").asText());
        assertEquals("Each", item.at("/uomid/name").asText());
        good(sales.patch("products(" + product + ")", "{\"price\":11}"));
        amount(
                "11",
                only("productpricelevels?$filter=_productid_value eq " + product)
                        .get("amount"));
        String own = product("OWN-4", false, "");
        assertEquals(
                0,
                sales.get("productpricelevels?$filter=_productid_value eq " + own)
                        .rows()
                        .size());
    }

    @Test
    void theProductsOwnListComesFirstAndItsCurrencyIsTaken() throws Exception {
        String list = id("pricelevels", "Europe", "pricelevelid");
        String product = product("X-5", true, ",\"pricelevelid@odata.bind\":\"/pricelevels(" + list + ")\"");
        JsonNode item = only("productpricelevels?$filter=_productid_value eq " + product
                + "&$expand=pricelevelid($select=name),transactioncurrencyid($select=isocurrencycode)");
        assertEquals("Europe", item.at("/pricelevelid/name").asText());
        assertEquals("EUR", item.at("/transactioncurrencyid/isocurrencycode").asText());
    }

    @Test
    void withoutAnActiveListInItsCurrencyAProductGetsNoItem() throws Exception {
        String list = id("pricelevels", "CRM Service USA (sample)", "pricelevelid");
        good(sales.patch("pricelevels(" + list + ")", "{\"statecode\":1,\"statuscode\":100002}"));
        String product = product("X-6", true, "");
        assertEquals(
                0,
                sales.get("productpricelevels?$filter=_productid_value eq " + product)
                        .rows()
                        .size());
    }

    @Test
    void demoQuotesStandInEveryStateAndBelongToWhoBuys() throws Exception {
        List<JsonNode> quotes = new ArrayList<>();
        sales.get("quotes?$expand=customerid_contact($select=msdynce_isactivecustomer)")
                .rows()
                .forEach(quotes::add);
        assertEquals(20, quotes.size());
        for (int state = 0; state <= 3; state++) {
            int wanted = state;
            assertTrue(
                    quotes.stream().anyMatch(q -> q.get("statecode").asInt() == wanted), "no quote in state " + state);
        }
        List<JsonNode> ready = quotes.stream()
                .filter(q -> q.get("statecode").asInt() == 1 && q.get(ONLY).asBoolean())
                .toList();
        assertEquals(12, ready.size());
        assertTrue(quotes.stream().anyMatch(q -> !q.get(ONLY).asBoolean()));
        List<JsonNode> persons = quotes.stream()
                .filter(q -> !q.get("customerid_contact").isNull())
                .toList();
        assertFalse(persons.isEmpty());
        for (JsonNode quote : persons)
            assertTrue(quote.at("/customerid_contact/msdynce_isactivecustomer").asBoolean());
    }

    @Test
    void theTotalsOfDemoQuotesAreThoseOfTheirLines() throws Exception {
        boolean discounts = false;
        for (JsonNode quote : sales.get("quotes").rows()) {
            BigDecimal sum = BigDecimal.ZERO;
            JsonNode lines = sales.get("quotedetails?$filter=_quoteid_value eq "
                            + quote.get("quoteid").asText())
                    .rows();
            assertTrue(lines.size() > 0);
            for (JsonNode line : lines) {
                sum = sum.add(line.get("extendedamount").decimalValue());
                discounts |= !line.get("manualdiscountamount").isNull();
                assertEquals(quote.get(ONLY), line.get(LINE_ONLY));
            }
            amount(sum.toPlainString(), quote.get("totalamount"));
        }
        assertTrue(discounts);
    }
}
