package crosstie.mapping.suggest;

import crosstie.model.Suggestion.Reason;
import java.util.List;

/** A source and a destination that could belong together. */
record Pairing(Side source, Side destination, double score, List<Reason> reasons) {
    Pairing {
        reasons = List.copyOf(reasons);
    }
}
