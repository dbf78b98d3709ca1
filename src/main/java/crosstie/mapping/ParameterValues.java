package crosstie.mapping;

import crosstie.model.OrganizationMapping;
import crosstie.model.Parameter;
import crosstie.model.Template;
import java.util.Optional;

/** What a template's parameter stands for in one organization. */
final class ParameterValues {
    private ParameterValues() {}

    static Optional<Object> of(Template design, OrganizationMapping organization, String name) {
        Object own = organization.parameters().get(name);
        return Optional.ofNullable(own)
                .or(() -> Optional.ofNullable(design.parameters().get(name)).map(Parameter::value));
    }
}
