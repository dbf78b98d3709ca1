package crosstie.mapping;

import crosstie.model.Entity;
import crosstie.model.FieldMapping;
import crosstie.model.Task;
import crosstie.model.Template;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The keys of a task without the company, which the organization supplies. */
final class KeyParts {
    private KeyParts() {}

    static List<String> source(Template design, Task task) {
        return withoutCompany(design.sourceKey(task).fields());
    }

    static List<String> destination(Template design, Task task) {
        return withoutCompany(design.destinationKey(task).fields());
    }

    /** The mapping that fills a part: one to that very path, else one to that lookup. */
    static OptionalInt mapping(String part, List<FieldMapping> mappings) {
        OptionalInt exact = IntStream.range(0, mappings.size())
                .filter(i -> mappings.get(i).to().text().equals(part))
                .findFirst();
        return exact.isPresent()
                ? exact
                : IntStream.range(0, mappings.size())
                        .filter(i -> mappings.get(i).to().field().equals(part))
                        .findFirst();
    }

    private static List<String> withoutCompany(List<String> parts) {
        return parts.stream().filter(p -> !p.equals(Entity.COMPANY)).toList();
    }
}
