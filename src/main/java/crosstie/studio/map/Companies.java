package crosstie.studio.map;

import crosstie.connector.Environment;
import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
import crosstie.model.Task;
import crosstie.model.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** For which companies a design is looked at, and whether they are there. */
final class Companies {
    private static final String COMPANY = "company";

    private final Environment source;
    private final Environment destination;

    /** Whether an entity of an end belongs to companies; of one that is not there nobody knows. */
    private final BiFunction<Environment, String, Boolean> perCompany;

    Companies(Environment source, Environment destination, BiFunction<Environment, String, Boolean> perCompany) {
        this.source = source;
        this.destination = destination;
        this.perCompany = perCompany;
    }

    List<Problem> problems(Template design, List<OrganizationMapping> given) {
        Optional<Environment> system = system(design);
        if (system.isEmpty()) {
            return List.of();
        }
        List<String> companies = lower(system.get().companies());
        String name = system.get().connection().name();
        String names = String.join(", ", companies);
        List<Problem> found = new ArrayList<>();
        if (given.isEmpty() && company().isBlank()) {
            found.add(Problem.warning("COMPANY_NEEDED", "/organizations", name, names));
        }
        for (int i = 0; i < given.size(); i++) {
            String company = given.get(i).company();
            if (!companies.isEmpty() && !companies.contains(company)) {
                found.add(Problem.error("COMPANY_UNKNOWN", "/organizations/" + i, company, name, names));
            }
        }
        found.addAll(everywhere(design, given));
        return found;
    }

    /** Several companies that all get the same rows. */
    private List<Problem> everywhere(Template design, List<OrganizationMapping> given) {
        long units =
                given.stream().map(OrganizationMapping::businessUnit).distinct().count();
        if (given.size() < 2 || units == given.size()) {
            return List.of();
        }
        List<Problem> found = new ArrayList<>();
        for (int i = 0; i < design.tasks().size(); i++) {
            Task task = design.tasks().get(i);
            if (!perCompany.apply(source, task.source()) && perCompany.apply(destination, task.destination())) {
                found.add(Problem.warning(
                        "ROWS_TO_EVERY_COMPANY",
                        "/tasks/" + i + "/destination",
                        task.source(),
                        task.destination(),
                        given.size()));
            }
        }
        return found;
    }

    /** Those given, else the one of a connection, else the first there is. */
    List<OrganizationMapping> lookedAt(Template design, List<OrganizationMapping> given) {
        Optional<Environment> system = system(design);
        if (!given.isEmpty() || system.isEmpty()) {
            return given.isEmpty() ? List.of(OrganizationMapping.NONE) : given;
        }
        String company = company();
        if (!company.isBlank()) {
            return List.of(of(company.strip()));
        }
        return lower(system.get().companies()).stream()
                .limit(1)
                .map(Companies::of)
                .toList();
    }

    private static OrganizationMapping of(String company) {
        return new OrganizationMapping(company, "", Map.of());
    }

    private String company() {
        String own = destination.connection().setting(COMPANY);
        return own.isBlank() ? source.connection().setting(COMPANY) : own;
    }

    private Optional<Environment> system(Template design) {
        for (Task task : design.tasks()) {
            if (perCompany.apply(destination, task.destination())) {
                return Optional.of(destination);
            }
            if (perCompany.apply(source, task.source())) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }

    private static List<String> lower(List<String> companies) {
        return companies.stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
    }
}
