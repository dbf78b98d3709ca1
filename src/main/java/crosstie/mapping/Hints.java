package crosstie.mapping;

import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.Problem;
import crosstie.model.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Mappings that work and are probably not meant: the bill-to address in a delivery address, as the original quote template has it. */
public final class Hints {
    public static final String BILL_TO = "billto_";
    public static final String SHIP_TO = "shipto_";
    private static final String DELIVERY = "deliveryaddress";

    private Hints() {}

    static List<Problem> of(Task task, String where) {
        List<Problem> found = new ArrayList<>();
        for (int i = 0; i < task.mappings().size(); i++) {
            FieldMapping mapping = task.mappings().get(i);
            String to = mapping.to().field().toLowerCase(Locale.ROOT);
            if (mapping.enabled()
                    && to.startsWith(DELIVERY)
                    && task.mappings().stream().anyMatch(Hints::delivers)) {
                for (FieldPath path : mapping.source().paths()) {
                    if (path.text().startsWith(BILL_TO)) {
                        found.add(Problem.info(
                                "BILL_TO_IN_DELIVERY",
                                where + "/mappings/" + i + "/from",
                                path.text(),
                                mapping.to().field(),
                                SHIP_TO + path.text().substring(BILL_TO.length())));
                    }
                }
            }
        }
        return found;
    }

    /** Only where the rest of the delivery address comes from where it should. */
    private static boolean delivers(FieldMapping mapping) {
        return mapping.enabled()
                && mapping.to().field().toLowerCase(Locale.ROOT).startsWith(DELIVERY)
                && mapping.source().paths().stream().anyMatch(p -> p.text().startsWith(SHIP_TO));
    }
}
