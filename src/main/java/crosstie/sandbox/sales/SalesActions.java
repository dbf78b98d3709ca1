package crosstie.sandbox.sales;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Option;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.data.Work;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Request;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The actions that close a quote, an order or an opportunity (D-33, D-39). */
final class SalesActions {
    /** @param open states in which it may be closed so */
    private record Closing(String table, String parameter, int state, List<Integer> open) {}

    private static final Map<String, Closing> CLOSINGS = Map.of(
            "WinQuote", new Closing("quote", "QuoteClose", 2, List.of(1)),
            "CloseQuote", new Closing("quote", "QuoteClose", 3, List.of(0, 1)),
            "FulfillSalesOrder", new Closing("salesorder", "OrderClose", 3, List.of(0, 1)),
            "CancelSalesOrder", new Closing("salesorder", "OrderClose", 2, List.of(0, 1)),
            "WinOpportunity", new Closing("opportunity", "OpportunityClose", 1, List.of(0)),
            "LoseOpportunity", new Closing("opportunity", "OpportunityClose", 2, List.of(0)),
            // the state follows from the status
            "CloseOpportunity", new Closing("opportunity", "OpportunityClose", -1, List.of(0)));
    private static final int USUAL = -1;

    private final Database database;
    private final SalesWriter writer;
    private final JsonMapper mapper = new JsonMapper();

    SalesActions(Database database, SalesWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    static boolean serves(String name) {
        return CLOSINGS.containsKey(name);
    }

    Answer answer(Work work, String name, Request request) {
        Closing closing = CLOSINGS.get(name);
        JsonNode body = body(request);
        Table table = database.named(closing.table);
        JsonNode close = body.path(closing.parameter);
        String bind =
                close.path(table.shape.keys().getFirst().name + "@odata.bind").asText("");
        int open = bind.lastIndexOf('(');
        if (open < 0 || !bind.endsWith(")") || !body.path("Status").canConvertToInt())
            throw Fault.payload("The parameters Status and " + closing.parameter + " are expected.");
        int slot = Address.parse(table, bind.substring(open + 1, bind.length() - 1))
                .existing();
        int now = (Integer) table.cell(slot, table.shape.column("statecode").index);
        if (!closing.open.contains(now))
            throw Fault.invalid("The " + closing.table + " cannot be closed because it is not in the correct state.");
        int status = body.path("Status").asInt();
        writer.close(work, table, slot, state(closing, table, status), status == USUAL ? null : status, request);
        return Answer.empty(204);
    }

    private static int state(Closing closing, Table table, int status) {
        Option option = table.shape.column("statuscode").option(status);
        return closing.state != USUAL ? closing.state : option == null ? 1 : option.state();
    }

    private JsonNode body(Request request) {
        try {
            JsonNode body = mapper.readTree(request.body());
            if (body != null && body.isObject()) return body;
        } catch (IOException e) {
            throw Fault.payload("Stream was not readable.");
        }
        throw Fault.payload("Stream was not readable.");
    }
}
