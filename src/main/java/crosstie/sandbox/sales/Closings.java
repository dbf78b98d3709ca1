package crosstie.sandbox.sales;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Table;
import java.util.Map;
import java.util.Set;

/** States that some servers set by an action of their own only (D-33). */
final class Closings {
    private static final Map<String, Map<Integer, String>> BY_ACTION = Map.of(
            "quote", Map.of(2, "WinQuote", 3, "CloseQuote"),
            "salesorder", Map.of(2, "CancelSalesOrder", 3, "FulfillSalesOrder"),
            "opportunity", Map.of(1, "WinOpportunity", 2, "LoseOpportunity"));
    private static final Set<String> STATE = Set.of("statecode", "statuscode");

    private Closings() {}

    static void refusePatch(Table table, int slot, Draft draft) {
        Column state = table.shape.column("statecode");
        if (!draft.gives(state) || draft.cells[state.index].equals(table.cell(slot, state.index))) return;
        String action = BY_ACTION.getOrDefault(table.shape.name, Map.of()).get((Integer) draft.cells[state.index]);
        if (action == null) return;
        String label = state.option((Integer) draft.cells[state.index]).label();
        throw new Fault(
                400,
                "0x8004022e",
                "This message can not be used to set the state of " + table.shape.name + " to " + label
                        + ". In order to set state of " + table.shape.name + " to " + label + ", use the " + action
                        + " message instead.");
    }

    /** Whether nothing but state and status is sent. */
    static boolean onlyState(Draft draft) {
        return draft.given.stream().allMatch(i -> STATE.contains(draft.shape.columns.get(i).name));
    }
}
