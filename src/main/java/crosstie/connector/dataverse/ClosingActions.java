package crosstie.connector.dataverse;

import crosstie.connector.RowWrite;
import crosstie.connector.WriteAnswer;
import crosstie.connector.call.Calls;
import crosstie.connector.read.KeyText;
import crosstie.connector.write.Finder;
import crosstie.connector.write.Reply;
import crosstie.connector.write.SingleTransport;
import crosstie.model.Entity;
import crosstie.odata.batch.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The actions that close a quote, an order or an opportunity where a PATCH does not (D-33). */
final class ClosingActions {
    /** @param parameter the activity that it leaves behind */
    private record Action(String name, String parameter) {}

    private static final Map<String, Map<Long, Action>> ACTIONS = Map.of(
            "quote", Map.of(2L, new Action("WinQuote", "QuoteClose"), 3L, new Action("CloseQuote", "QuoteClose")),
            "salesorder",
                    Map.of(
                            2L,
                            new Action("CancelSalesOrder", "OrderClose"),
                            3L,
                            new Action("FulfillSalesOrder", "OrderClose")),
            "opportunity",
                    Map.of(
                            1L,
                            new Action("WinOpportunity", "OpportunityClose"),
                            2L,
                            new Action("LoseOpportunity", "OpportunityClose")));

    private final Calls calls;
    private final Finder finder;
    private final Entity entity;

    ClosingActions(Calls calls, Finder finder, Entity entity) {
        this.calls = calls;
        this.finder = finder;
        this.entity = entity;
    }

    /** Empty where no action leads to the state; else what became of it. */
    Optional<WriteAnswer> close(RowWrite row, States states) {
        Action action = ACTIONS.getOrDefault(entity.name(), Map.of()).get(states.wanted(row));
        Object id = action == null ? null : id(row);
        if (id == null) {
            return Optional.empty();
        }
        Reply reply = new SingleTransport(calls.client())
                .send(List.of(operation(action, id, states.wantedStatus(row))))
                .getFirst();
        if (reply == null) {
            return Optional.of(WriteAnswer.UNKNOWN);
        }
        return Optional.of(
                reply.ok()
                        ? WriteAnswer.DONE
                        : WriteAnswer.refused(DataverseCodes.error(reply, List.of(States.STATE))));
    }

    private Object id(RowWrite row) {
        if (row.id() != null) {
            return row.id();
        }
        List<Object> found = finder.find(List.of(row)).getOrDefault(String.valueOf(KeyText.of(row.key())), List.of());
        return found.size() == 1 ? found.getFirst() : null;
    }

    /** Without a status the system takes the state's usual one. */
    private Operation operation(Action action, Object id, Long status) {
        String bind = "\"" + entity.key().getFirst() + "@odata.bind\":\"/" + entity.collection() + "(" + id + ")\"";
        String body = "{\"Status\":" + (status == null ? -1 : status) + ",\"" + action.parameter + "\":{\"subject\":\""
                + action.name + "\"," + bind + "}}";
        return new Operation(
                "POST",
                calls.client().pathOf(action.name),
                Map.of("Content-Type", "application/json; charset=utf-8"),
                body.getBytes(StandardCharsets.US_ASCII));
    }
}
