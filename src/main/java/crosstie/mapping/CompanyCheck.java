package crosstie.mapping;

import crosstie.model.Entity;
import crosstie.model.Problem;
import java.util.List;

/** Rows that belong to a company against rows that belong to none (DIPV1002). */
final class CompanyCheck {
    private CompanyCheck() {}

    static List<Problem> of(String where, Ends ends) {
        Entity source = ends.source();
        Entity destination = ends.destination();
        boolean from = source.perCompany();
        boolean to =
                destination.perCompany() || destination.field(Entity.COMPANY).isPresent();
        if (from == to) {
            return List.of();
        }
        String code = from ? "COMPANY_TO_SHARED" : "SHARED_TO_COMPANY";
        return List.of(Problem.info(code, where + "/destination", source.collection(), destination.collection()));
    }
}
