package crosstie.sandbox.finops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.data.Work;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Request;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;

/**
 * The life of orders as actions of their entity, for people at this machine: real servers have a client for that. On one order {@code confirm},
 * {@code pick}, {@code deliver} and {@code invoice} (with {@code {"part":true}} for one half, and invoices with {@code {"date":…}}), {@code cancel}, {@code charge} and
 * {@code discount} (with {@code {"amount":n}}); on one or on all of them {@code calculateTotals}.
 */
final class OrderActions {
    private static final Set<String> OF_ONE =
            Set.of("confirm", "pick", "deliver", "invoice", "cancel", "charge", "discount", OrderLife.CALCULATE);
    private final JsonMapper mapper = new JsonMapper();
    private final OrderLife life;

    OrderActions(OrderLife life) {
        this.life = life;
    }

    static boolean serves(String set, String action) {
        String name = name(action);
        return set.equals(SalesOrders.HEADERS)
                ? name.equals(OrderLife.CALCULATE)
                : set.startsWith(SalesOrders.HEADERS + "(") && OF_ONE.contains(name);
    }

    private static String name(String action) {
        return action.startsWith(Scopes.NAMESPACE) ? action.substring(Scopes.NAMESPACE.length()) : "";
    }

    Answer answer(Work work, Table headers, String set, String action, Request request, Company company) {
        if (set.equals(SalesOrders.HEADERS)) {
            life.calculateTotals(work);
            return Answer.empty(204);
        }
        int open = set.indexOf('(');
        EntityKey key = EntityKey.parse(headers, set.substring(open + 1, set.length() - 1));
        int slot = key.slot(company);
        if (slot < 0) throw Refused.missing();
        JsonNode body = body(request);
        BigDecimal amount = body.path("amount").isNumber() ? body.get("amount").decimalValue() : BigDecimal.ZERO;
        life.act(work, slot, new OrderStep(name(action), body.path("part").asBoolean(), amount, date(body)));
        return Answer.empty(204);
    }

    private static LocalDate date(JsonNode body) {
        try {
            return body.has("date") ? LocalDate.parse(body.get("date").asText()) : null;
        } catch (DateTimeParseException e) {
            throw Refused.payload("The value of 'date' is not a day.");
        }
    }

    private JsonNode body(Request request) {
        if (request.body().length == 0) return mapper.createObjectNode();
        try {
            JsonNode body = mapper.readTree(request.body());
            if (body != null && body.isObject()) return body;
        } catch (IOException e) {
            throw Refused.payload("Stream was not readable.");
        }
        throw Refused.payload("The body is not a JSON object.");
    }
}
