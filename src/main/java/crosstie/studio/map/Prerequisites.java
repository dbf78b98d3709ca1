package crosstie.studio.map;

import crosstie.connector.Environment;
import crosstie.connector.Query;
import crosstie.model.Entity;
import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
import crosstie.model.Refusal;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.template.TemplateFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Templates that have to run before: whether they are there, and whether they ever brought a row. */
final class Prerequisites {
    private final TemplateFolder folder;

    Prerequisites(TemplateFolder folder) {
        this.folder = folder;
    }

    List<Problem> known(Template design) {
        List<Problem> found = new ArrayList<>();
        for (int i = 0; i < design.prerequisites().size(); i++) {
            String id = design.prerequisites().get(i);
            if (isId(id) && known(id).isEmpty()) {
                found.add(Problem.warning("PREREQUISITE_UNKNOWN", "/prerequisites/" + i, id));
            }
        }
        return found;
    }

    private Optional<TemplateFolder.Opened> known(String id) {
        return isId(id) ? folder.find(id) : Optional.empty();
    }

    /** Others are sentences for people. */
    private static boolean isId(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
    }

    /** Their destinations are in one of the two systems, depending on their direction. */
    List<Problem> run(Template design, Environment source, Environment destination, OrganizationMapping organization) {
        List<Problem> found = new ArrayList<>();
        for (int i = 0; i < design.prerequisites().size(); i++) {
            String id = design.prerequisites().get(i);
            String at = "/prerequisites/" + i;
            known(id).map(TemplateFolder.Opened::template).ifPresent(before -> {
                boolean along = before.destination()
                        .connector()
                        .equals(design.destination().connector());
                empty(id, before, along ? destination : source, organization, at)
                        .ifPresent(found::add);
            });
        }
        return found;
    }

    private static Optional<Problem> empty(
            String id, Template before, Environment environment, OrganizationMapping organization, String at) {
        for (Task task : before.tasks()) {
            try {
                Entity entity = environment.entity(task.destination());
                if (environment.count(new Query(entity, List.of(), null, organization, 1)) == 0) {
                    return Optional.of(Problem.warning("PREREQUISITE_NOT_RUN", at, id, entity.collection()));
                }
            } catch (Refusal notThere) {
                if (notThere.kind() == Refusal.Kind.STOPPED) {
                    throw notThere;
                }
                return Optional.of(Problem.warning("PREREQUISITE_NOT_RUN", at, id, task.destination()));
            }
        }
        return Optional.empty();
    }
}
