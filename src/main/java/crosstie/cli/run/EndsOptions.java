package crosstie.cli.run;

import crosstie.model.OrganizationMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Between which systems: needed with a template, told by the connection set with a project. */
public final class EndsOptions {
    @Option(names = "--source", paramLabel = "CONNECTION", descriptionKey = "source")
    String source;

    @Option(names = "--destination", paramLabel = "CONNECTION", descriptionKey = "destination")
    String destination;

    @Option(
            names = "--organization",
            paramLabel = "COMPANY[=BUSINESS UNIT]",
            descriptionKey = "organization",
            converter = Organization.class)
    List<OrganizationMapping> organizations = new ArrayList<>();

    /** {@code usmf} or {@code usmf=Contoso}. */
    public static final class Organization implements ITypeConverter<OrganizationMapping> {
        @Override
        public OrganizationMapping convert(String text) {
            int equals = text.indexOf('=');
            String company = equals < 0 ? text : text.substring(0, equals);
            String unit = equals < 0 ? "" : text.substring(equals + 1);
            if (company.isBlank()) {
                throw new IllegalArgumentException(text);
            }
            return new OrganizationMapping(company.strip(), unit.strip(), Map.of());
        }
    }
}
