package crosstie.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosstie.model.Example;
import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
import crosstie.model.Template;
import crosstie.transform.catalogue.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExamplesTest {
    private static final String TASK = "Accounts - Customers";
    private final Examples examples = new Examples(new Catalogue());

    @Test
    void aRowThatGivesWhatItSaysIsFine() {
        Template design = with(
                Map.of(
                        "accountnumber",
                        "A-1",
                        "creditlimit",
                        100,
                        "address1_country",
                        "Germany",
                        "numberofemployees",
                        7),
                Map.of(
                        "CustomerAccount", "A-1",
                        "CreditLimit", 100.0,
                        "AddressCountryRegionISOCode", "DE",
                        "DeliveryAddressCountryRegionISOCode", "US",
                        "IsExternallyMaintained", "Yes",
                        "SalesCurrencyCode", "USD"));

        assertEquals(List.of(), examples.run(design));
        assertEquals(List.of(), online(design));
    }

    @Test
    void aRowThatGivesSomethingElseIsAProblem() {
        Template design = with(Map.of("accountnumber", "A-1"), Map.of("CustomerAccount", "A-2", "Nothing", 1));

        assertEquals(
                List.of("EXAMPLE_DIFFERS", "EXAMPLE_FIELD_NOT_MAPPED"),
                codes(examples.run(design)).stream().sorted().toList());
        assertEquals(2, online(design).size());
    }

    @Test
    void aRowThatTheMappingRejectsIsAProblem() {
        Template design = with(Map.of("accountnumber", "A-1", "address1_country", "Atlantis"), Map.of());

        assertEquals(List.of("EXAMPLE_REJECTED"), codes(examples.run(design)));
        assertEquals(List.of("EXAMPLE_REJECTED"), codes(online(design)));
    }

    @Test
    void anExampleMustBeAboutATaskOfItsTemplate() {
        Template plain = Accounts.design();
        Template design = with(plain, new Example("Contacts", Map.of(), Map.of()));

        assertEquals(List.of("EXAMPLE_TASK_UNKNOWN"), codes(new Checker(new Catalogue()).check(design)));
    }

    private List<Problem> online(Template design) {
        return examples.run(
                design,
                design.tasks().getFirst(),
                Accounts.source(),
                Accounts.destination(),
                OrganizationMapping.NONE,
                n -> Optional.empty());
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private static Template with(Map<String, Object> in, Map<String, Object> out) {
        return with(Accounts.design(), new Example(TASK, in, out));
    }

    private static Template with(Template t, Example example) {
        return new Template(
                t.name(),
                t.version(),
                t.description(),
                t.source(),
                t.destination(),
                t.prerequisites(),
                t.parameters(),
                t.sourceKeys(),
                t.destinationKeys(),
                t.valueMaps(),
                t.tasks(),
                List.of(example),
                t.others());
    }
}
