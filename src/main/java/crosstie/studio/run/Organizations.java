package crosstie.studio.run;

import crosstie.connector.Environment;
import crosstie.model.OrganizationMapping;
import crosstie.model.Refusal;
import crosstie.model.Task;
import crosstie.model.Template;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** For which companies a design is to run: those asked for, else the company of a connection, where an entity belongs to companies at all. */
final class Organizations {
    private static final String COMPANY = "company";

    private final Environment source;
    private final Environment destination;
    private final Template design;

    Organizations(Environment source, Environment destination, Template design) {
        this.source = source;
        this.destination = destination;
        this.design = design;
    }

    /** @throws Refusal usage: {@code COMPANY_NEEDED} with those found, {@code COMPANY_UNKNOWN} */
    List<OrganizationMapping> of(List<OrganizationMapping> given) {
        Optional<Environment> system = perCompany();
        List<OrganizationMapping> all = given.isEmpty() ? ofConnection() : given;
        if (system.isEmpty()) {
            return all.isEmpty() ? List.of(OrganizationMapping.NONE) : all;
        }
        Set<String> companies = lower(system.get().companies());
        String names = String.join(", ", companies);
        if (all.isEmpty()) {
            throw Refusal.usage("COMPANY_NEEDED", system.get().connection().name(), names);
        }
        for (OrganizationMapping each : all) {
            if (!companies.isEmpty() && !companies.contains(each.company())) {
                throw Refusal.usage(
                        "COMPANY_UNKNOWN",
                        each.company(),
                        system.get().connection().name(),
                        names);
            }
        }
        return all;
    }

    private List<OrganizationMapping> ofConnection() {
        for (Environment each : List.of(destination, source)) {
            String company = each.connection().setting(COMPANY);
            if (!company.isBlank()) {
                return List.of(new OrganizationMapping(company.strip(), "", Map.of()));
            }
        }
        return List.of();
    }

    /** The system with an entity that belongs to companies. */
    private Optional<Environment> perCompany() {
        for (Task task : design.tasks()) {
            if (destination.entity(task.destination()).perCompany()) {
                return Optional.of(destination);
            }
            if (source.entity(task.source()).perCompany()) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }

    private static Set<String> lower(List<String> companies) {
        Set<String> all = new LinkedHashSet<>();
        companies.forEach(c -> all.add(c.toLowerCase(Locale.ROOT)));
        return all;
    }
}
