package crosstie.mapping;

import static crosstie.mapping.Designs.copy;
import static crosstie.mapping.Designs.field;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crosstie.model.Entity;
import crosstie.model.EntityTraits;
import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldType;
import crosstie.model.MissingRule;
import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
import crosstie.model.Task;
import crosstie.transform.catalogue.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MissingCheckTest {
    private static final Field NUMBER = field("number", FieldType.TEXT);

    private static Field required(String name) {
        return new Field(name, name, FieldType.TEXT, true, false, false, 0, -1, List.of(), List.of(), "");
    }

    private static Entity accounts(Field... more) {
        List<Field> fields = new java.util.ArrayList<>(List.of(field("accountid", FieldType.GUID), NUMBER));
        fields.addAll(List.of(more));
        return new Entity("account", "accounts", "Account", fields, List.of("accountid"), List.of(), false);
    }

    private static List<String> problems(String to, MissingRule rule, Entity accounts) {
        FieldMapping mapping = copy("a", to).withMissing(rule);
        Task task = Designs.task(null, copy("code", "Code"), mapping);
        Entity source = Designs.entity(
                "Thing", "things", List.of("code"), field("code", FieldType.TEXT), field("a", FieldType.TEXT));
        Entity destination = Designs.entity(
                "Target",
                "targets",
                List.of("Code"),
                field("Code", FieldType.TEXT),
                field("X", FieldType.TEXT),
                Designs.lookup("buyer", Designs.target("account", "accounts")),
                Designs.lookup("parent", Designs.target("target", "targets")));
        return new Checker(new Catalogue())
                        .check(
                                Designs.design(task, Map.of()),
                                task,
                                source,
                                destination,
                                OrganizationMapping.NONE,
                                name -> name.equals("accounts") ? Optional.of(accounts) : Optional.empty())
                        .stream()
                        .map(p -> p.code() + " " + p.where() + " " + String.join(";", arguments(p)))
                        .toList();
    }

    private static List<String> arguments(Problem p) {
        return p.arguments();
    }

    @Test
    void rowsThatOneFieldMakesMayBeCreated() {
        assertEquals(List.of(), problems("buyer.number", MissingRule.CREATE, accounts()));
        assertEquals(List.of(), problems("buyer.number", MissingRule.SKIP, accounts(required("name"))));
    }

    @Test
    void aTableThatRequiresMoreIsRefused() {
        assertEquals(
                List.of("MISSING_CREATE_INCOMPLETE /tasks/0/mappings/1/missing accounts;number;name, city"),
                problems("buyer.number", MissingRule.CREATE, accounts(required("name"), required("city"))));
    }

    @Test
    void aTableOrFieldThatIsNotWrittenIsRefused() {
        Entity open = accounts();
        Entity closed =
                new Entity(open.name(), open.collection(), open.label(), open.fields(), open.key(), List.of(), true);
        EntityTraits traits = new EntityTraits("", "", false, false, false, true, true, "");
        Entity fixed = new Entity(
                open.name(), open.collection(), open.label(), open.fields(), open.key(), List.of(), false, traits);
        String refused = "MISSING_NOT_CREATABLE /tasks/0/mappings/1/missing accounts;number";

        assertEquals(List.of(refused), problems("buyer.number", MissingRule.CREATE, closed));
        assertEquals(List.of(refused), problems("buyer.number", MissingRule.CREATE, fixed));
    }

    @Test
    void rowsOfTheTasksOwnTableAreNotCreatedOnTheSide() {
        assertEquals(
                List.of("MISSING_CREATES_OWN_TABLE /tasks/0/mappings/1/missing targets"),
                problems("parent.Code", MissingRule.CREATE, accounts()));
    }

    @Test
    void aRuleWithoutAPathIsPointedOut() {
        assertEquals(
                List.of("MISSING_WITHOUT_PATH /tasks/0/mappings/1/missing X"),
                problems("X", MissingRule.SKIP, accounts()));
    }
}
