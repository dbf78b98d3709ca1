package crosstie.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crosstie.sandbox.Sandbox;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sellers and clerks who work on the same orders, over bare HTTP. */
final class OrderPeople {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EXTERNAL =
            "msdynce_ismaintainedexternally eq false and msdynce_hasexternallymaintainedproductsonly eq true";
    private static final String[] STEPS = {
        "confirm", "confirm", "pick", "deliver", "deliver half", "invoice", "invoice half", "cancel"
    };

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String sales;
    private final String finops;
    private final Random random;
    private final List<String> done = new ArrayList<>();
    private int activated;
    private int invoiced;

    OrderPeople(Sandbox sandbox, Random random) {
        sales = sandbox.sales() + "api/data/v9.2/";
        finops = sandbox.finops() + "data/";
        this.random = random;
    }

    int activated() {
        return activated;
    }

    int invoiced() {
        return invoiced;
    }

    /** What was done last. */
    String lately() {
        return done.toString();
    }

    /** One to four things; mostly the job of the totals runs after them. */
    void doSomething() throws Exception {
        done.clear();
        int things = 1 + random.nextInt(4);
        for (int i = 0; i < things; i++) {
            switch (random.nextInt(6)) {
                case 0 -> activate();
                case 1 -> changeInSales();
                case 2 -> changeInFinops();
                default -> goOn();
            }
        }
        if (random.nextInt(4) > 0) {
            note(
                    "totals",
                    send(
                            "POST",
                            finops + "CDSSalesOrderHeaders/Microsoft.Dynamics.DataEntities.calculateTotals",
                            "{}"));
        }
    }

    private void activate() throws Exception {
        JsonNode order = any(list(sales + "salesorders?$filter=msdynce_processingstatus eq 647390011 and " + EXTERNAL));
        if (order == null) return;
        if (note(
                "activate " + order.get("ordernumber").asText(),
                send("PATCH", salesKey(order), "{\"msdynce_processingstatus\":647390000}"))) activated++;
    }

    /** Sellers change what F&O does not keep yet, activated or not. */
    private void changeInSales() throws Exception {
        JsonNode order = any(list(sales + "salesorders?$filter=" + EXTERNAL));
        if (order == null) return;
        String number = order.get("ordernumber").asText();
        note(
                "sales city " + number,
                send("PATCH", salesKey(order), "{\"shipto_city\":\"Town " + random.nextInt(99) + "\"}"));
        JsonNode line = any(salesLines(number));
        int quantity = 1 + random.nextInt(9);
        note(
                "sales quantity " + number,
                send(
                        "PATCH",
                        sales + "salesorderdetails("
                                + line.get("salesorderdetailid").asText() + ")",
                        "{\"quantity\":" + quantity + ",\"manualdiscountamount\":" + random.nextInt(3) + "}"));
    }

    private void changeInFinops() throws Exception {
        JsonNode order = any(finopsOrders());
        String number = order.get("SalesOrderNumber").asText();
        note(
                "city " + number,
                send("PATCH", finopsKey(order), "{\"DeliveryAddressCity\":\"City " + random.nextInt(99) + "\"}"));
        List<JsonNode> lines = finopsLines(number);
        if (random.nextBoolean() && !lines.isEmpty()) {
            String key = "(dataAreaId='usmf',SalesOrderNumber='" + quoted(number) + "',LineCreationSequenceNumber="
                    + any(lines).get("LineCreationSequenceNumber").asInt() + ")";
            note(
                    "quantity " + number,
                    send(
                            "PATCH",
                            finops + "CDSSalesOrderLines" + key,
                            "{\"OrderedSalesQuantity\":" + (1 + random.nextInt(9)) + "}"));
        }
        if (random.nextBoolean())
            note("charge " + number, act(order, "charge", "{\"amount\":" + random.nextInt(30) + "}"));
    }

    private void goOn() throws Exception {
        JsonNode order = any(finopsOrders());
        String[] step = STEPS[random.nextInt(STEPS.length)].split(" ");
        boolean done = note(
                step[0] + " " + order.get("SalesOrderNumber").asText(),
                act(order, step[0], "{\"part\":" + (step.length > 1) + "}"));
        if (done && step[0].equals("invoice")) invoiced++;
    }

    private HttpResponse<String> act(JsonNode order, String action, String body) throws Exception {
        return send("POST", finopsKey(order) + "/Microsoft.Dynamics.DataEntities." + action, body);
    }

    /** What is closed cannot be changed any more; other refusals are none of theirs. */
    private boolean note(String what, HttpResponse<String> answer) {
        boolean done = answer.statusCode() < 300;
        assertTrue(done || answer.body().contains("in status"), what + " " + answer.body());
        this.done.add(done ? what : "(" + what + ")");
        return done;
    }

    List<JsonNode> finopsOrders() throws Exception {
        return list(finops + "CDSSalesOrderHeaders");
    }

    List<JsonNode> finopsLines(String number) throws Exception {
        return list(finops + "CDSSalesOrderLines?$orderby=LineCreationSequenceNumber&$filter=SalesOrderNumber eq '"
                + quoted(number) + "'");
    }

    /** Null when it is not there. */
    JsonNode salesOrder(String number) throws Exception {
        List<JsonNode> found = list(sales + "salesorders?$filter=ordernumber eq '" + quoted(number) + "'");
        return found.isEmpty() ? null : found.getFirst();
    }

    /** All but the Freight Tax line. */
    List<JsonNode> salesLines(String number) throws Exception {
        return list(sales
                + "salesorderdetails?$orderby=sequencenumber&$filter=msdynce_ismisctax eq false and msdynce_ordernumber eq '"
                + quoted(number) + "'");
    }

    List<String> finopsInvoices() throws Exception {
        return texts(
                list(finops + "ExternallyMaintainedCustomerSalesInvoiceHeaders"),
                "InvoiceNumber",
                "TotalInvoiceAmount");
    }

    List<String> salesInvoices() throws Exception {
        return texts(list(sales + "invoices"), "invoicenumber", "totalamount");
    }

    private static List<String> texts(List<JsonNode> rows, String name, String amount) {
        return rows.stream()
                .map(r -> r.get(name).asText() + " "
                        + r.get(amount).decimalValue().stripTrailingZeros().toPlainString())
                .sorted()
                .toList();
    }

    private String salesKey(JsonNode order) {
        return sales + "salesorders(" + order.get("salesorderid").asText() + ")";
    }

    private String finopsKey(JsonNode order) {
        return finops + "CDSSalesOrderHeaders(dataAreaId='usmf',SalesOrderNumber='"
                + quoted(order.get("SalesOrderNumber").asText()) + "')";
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }

    private JsonNode any(List<JsonNode> rows) {
        return rows.isEmpty() ? null : rows.get(random.nextInt(rows.size()));
    }

    private List<JsonNode> list(String address) throws Exception {
        HttpResponse<String> answer = send("GET", address, "");
        assertTrue(answer.statusCode() == 200, answer.body());
        List<JsonNode> rows = new ArrayList<>();
        JSON.readTree(answer.body()).get("value").forEach(rows::add);
        return rows;
    }

    private HttpResponse<String> send(String method, String address, String body) throws Exception {
        String encoded = address.replace("%", "%25")
                .replace(" ", "%20")
                .replace("#", "%23")
                .replace("&B", "%26B")
                .replace("É", "%C3%89");
        HttpRequest request = HttpRequest.newBuilder(URI.create(encoded))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
