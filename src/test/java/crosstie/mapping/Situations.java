package crosstie.mapping;

import static crosstie.mapping.Designs.constant;
import static crosstie.mapping.Designs.copy;
import static crosstie.mapping.Designs.field;
import static crosstie.mapping.Designs.joined;
import static crosstie.mapping.Designs.mapping;
import static crosstie.mapping.Designs.off;
import static crosstie.mapping.Designs.step;
import static crosstie.mapping.Designs.text;

import crosstie.model.EntityKey;
import crosstie.model.Example;
import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.FieldType;
import crosstie.model.MissingRule;
import crosstie.model.Parameter;
import crosstie.model.Traits.Days;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** For each code of the checker the situation that causes it. */
final class Situations {
    private static final FieldMapping KEY = copy("code", "Code");

    private final Map<String, Judged> all = new LinkedHashMap<>();

    static Map<String, Judged> all() {
        Situations s = new Situations();
        s.structure();
        s.names();
        s.lookups();
        s.values();
        s.pairs();
        s.keysAndCompanies();
        s.filters();
        s.rows();
        return s.all;
    }

    private Judged on(String code, FieldMapping... more) {
        Judged judged = new Judged().with(KEY).with(more);
        all.put(code, judged);
        return judged;
    }

    private void structure() {
        on("TRANSFORM_UNKNOWN", copy("a", "X", step("trimm")));
        on("VALUE_MAP_UNKNOWN", copy("a", "X", step("valueMap", "map", "untis")))
                .change(d -> d.withValueMaps(Map.of("units", Designs.valueMap(Map.of("Each", "ea"), null))));
        on("ARGUMENT_MISSING", copy("a", "X", step("truncate")));
        on("ARGUMENT_UNKNOWN", copy("a", "X", step("trim", "side", "left")));
        on("FIELDS_NOT_JOINED", joined(List.of("a", "code"), "X", step("upper")));
        on("DESTINATION_FIELD_REPEATED", copy("a", "X"), copy("code", "X"));
        on("FIELD_PATH_INVALID", mapping(new FieldSource.FromField(new FieldPath("a b", "a b", List.of())), "X"));
        on("PARAMETER_UNKNOWN", mapping(new FieldSource.FromParameter("gruop"), "X"))
                .change(d -> Designs.with(d, Parameter.text("group", false)));
        on("PARAMETER_WITHOUT_VALUE", mapping(new FieldSource.FromParameter("group"), "X"))
                .change(d -> Designs.with(d, Parameter.text("group", true)))
                .to(text("X", 0));
        all.put("TEMPLATE_EMPTY", new Judged().change(d -> d.withTasks(List.of())));
        all.put("MAPPINGS_MISSING", new Judged().with(off(KEY)));
        on("TASK_NAME_REPEATED")
                .change(d -> d.withTasks(
                        List.of(d.tasks().getFirst(), d.tasks().getFirst().withFilter("code ne null"))));
        on("SOURCE_KEY_MISSING").change(d -> d.withSourceKeys(Map.of()));
        on("KEY_UNDEFINED").change(d -> d.withDestinationKeys(Map.of())).shapes();
        all.put("KEY_NOT_MAPPED", new Judged().with(copy("a", "X")));
        on("VALUE_MAP_KEY_REPEATED").change(d -> d.withValueMaps(Map.of("m", twice())));
        on("EXAMPLE_TASK_UNKNOWN").change(d -> d.withExamples(List.of(new Example("Other", Map.of(), Map.of()))));
        on(
                "BILL_TO_IN_DELIVERY",
                copy("shipto_line1", "DeliveryAddressStreet"),
                copy("billto_city", "DeliveryAddressCity"));
    }

    private static crosstie.model.ValueMap twice() {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("US", "1");
        entries.put("us", "2");
        return Designs.valueMap(entries, null);
    }

    private void names() {
        on("SOURCE_FIELD_UNKNOWN", copy("codd", "X")).to(text("X", 0));
        on("DESTINATION_FIELD_UNKNOWN", copy("a", "Namee")).to(text("Name", 0));
        on("DESTINATION_FIELD_READ_ONLY", copy("a", "X")).to(Shapes.readOnly("X"));
        on("DESTINATION_CREATE_ONLY", copy("a", "X")).to(Shapes.createOnly("X"));
        on("COMPANY_MAPPED", constant("usmf", "dataAreaId")).perCompany(false, true);
        on("ENTITY_READ_ONLY").readOnly();
        on("REQUIRED_NOT_MAPPED").to(Shapes.required(Designs.choice("A", "Item", "", "Service", "")));
    }

    private void lookups() {
        Field customer = Designs.lookup(
                "customer", Designs.target("account", "accounts"), Designs.target("contact", "contacts"));
        Field owner = Designs.lookup("owner", Designs.target("account", "accounts"));
        on("NOT_A_LOOKUP", copy("a", "X.name")).to(text("X", 0));
        on("LOOKUP_AMBIGUOUS", copy("a", "customer.number")).to(customer);
        on("LOOKUP_TARGET_UNKNOWN", copy("a", "customer.Lead(number)")).to(customer);
        on("LOOKUP_FIELD_UNKNOWN", copy("a", "owner.numbr")).to(owner).table(Shapes.accounts());
        on("LOOKUP_WITHOUT_PATH", copy("a", "owner")).to(owner).table(Shapes.accounts());
        on("LOOKUP_KEY_NOT_ENFORCED", copy("a", "owner.name")).to(owner).table(Shapes.accounts());
        on("DESTINATION_PATH_TOO_LONG", copy("a", "owner.parent.number"))
                .to(owner)
                .table(Shapes.accounts());
        on("MISSING_WITHOUT_PATH", copy("a", "X").withMissing(MissingRule.SKIP)).to(text("X", 0));
        on("MISSING_CREATES_OWN_TABLE", copy("a", "self.Code").withMissing(MissingRule.CREATE))
                .to(Designs.lookup("self", Designs.target("target", "targets")));
        on("MISSING_NOT_CREATABLE", copy("a", "owner.fixed").withMissing(MissingRule.CREATE))
                .to(owner)
                .table(Shapes.accounts());
        on("MISSING_CREATE_INCOMPLETE", copy("a", "owner.number").withMissing(MissingRule.CREATE))
                .to(owner)
                .table(Shapes.accountsThatNeedAName());
    }

    private void values() {
        Field list = Designs.choice("X", "Item", "", "Service", "");
        on("CHOICE_UNKNOWN", constant("Itm", "X")).to(list);
        on("TOO_LONG", constant("Contoso", "X")).to(text("X", 3));
        on("NUMBER_OUT_OF_RANGE", constant(99_999_999_999L, "X")).to(field("X", FieldType.INTEGER));
        on("TYPE_MISMATCH", copy("a", "X")).to(field("X", FieldType.INTEGER));
        on("RESULT_DOES_NOT_FIT", copy("list", "X", step("valueMap", "entries", Map.of("1", "Item", "2", "Servce"))))
                .to(list);
        on("CHOICE_WITHOUT_PARTNER", copy("list", "X", step("valueMap", "entries", Map.of("1", "Item"))))
                .to(list);
    }

    private void pairs() {
        on("LENGTH_RISK", copy("a", "X")).to(text("X", 10));
        on("TYPE_NARROWS", copy("price", "X")).to(field("X", FieldType.INTEGER));
        on("RANGE_RISK", copy("price", "X")).to(Shapes.money("X", 4, 0, 10));
        on("PRECISION_RISK", copy("price", "X")).to(Shapes.money("X", 2, -1_000_000, 1_000_000));
        on("DATE_ZONE_RISK", copy("at", "X")).to(field("X", FieldType.DATE));
        on("DATE_AT_NOON", copy("day", "X")).to(Shapes.dated("X", FieldType.DATE_TIME, Days.USER_LOCAL));
    }

    private void keysAndCompanies() {
        on("KEY_PART_UNFIT", copy("a", "Memo"))
                .to(field("Memo", FieldType.MEMO))
                .change(d -> d.withDestinationKeys(Map.of("targets", List.of("Code", "Memo"))));
        on("KEY_NOT_ENFORCED", copy("a", "X"))
                .to(text("X", 0))
                .change(d -> d.withDestinationKeys(Map.of("targets", List.of("X"))));
        on("KEY_NOT_ACTIVE", copy("a", "X"))
                .to(text("X", 0))
                .key(new EntityKey("new_x", List.of("X"), false, "Pending"))
                .change(d -> d.withDestinationKeys(Map.of("targets", List.of("X"))));
        on("COMPANY_TO_SHARED").perCompany(true, false);
        on("SHARED_TO_COMPANY").perCompany(false, true);
    }

    private void filters() {
        on("FILTER_SYNTAX").filter("a eq");
        on("FILTER_TOO_LARGE").filter("a eq 1 or ".repeat(1_500) + "a eq 1");
        on("FILTER_FIELD_UNKNOWN").filter("codd eq 'x' and a eq null").shapes();
        on("FILTER_VALUE_UNFIT").filter("list eq 'Itm'").shapes();
        on("FILTER_WILDCARD").filter("a eq '*shop*' or code eq 'x'");
    }

    /** What only the rows tell. The columns are those of {@link Shapes#rows}. */
    private void rows() {
        Field owner = Designs.lookup("owner", Designs.target("account", "accounts"));
        on("ROWS_ALL_LOOKED_AT").shapes().row("code", "1");
        on("ROWS_FIRST_LOOKED_AT").shapes().row("code", "1").more();
        on("VALUES_TOO_LONG", copy("a", "X")).to(text("X", 3)).row("code", "1", "a", "Contoso");
        on("VALUES_OUT_OF_RANGE", copy("price", "X"))
                .to(Shapes.money("X", 4, 0, 10))
                .row("code", "1", "price", new BigDecimal(11));
        on("VALUES_ROUNDED", copy("price", "X"))
                .to(Shapes.money("X", 2, -1_000_000, 1_000_000))
                .row("code", "1", "price", new BigDecimal("0.125"));
        on("VALUES_WITHOUT_PARTNER", copy("a", "X", step("valueMap", "entries", Map.of("Germany", "DE"))))
                .to(text("X", 0))
                .row("code", "1", "a", "Atlantis");
        on("VALUES_EMPTY", copy("a", "X").withEmpty(new crosstie.model.EmptyRule.Fail()))
                .to(text("X", 0))
                .row("code", "1");
        on("VALUES_UNFIT", copy("a", "X", step("number")))
                .to(field("X", FieldType.INTEGER))
                .row("code", "1", "a", "many");
        on("REQUIRED_EMPTY", copy("a", "X")).to(Shapes.required(text("X", 0))).row("code", "1");
        on("KEYS_EMPTY").shapes().row("a", "nothing");
        on("KEYS_REPEATED").shapes().row("code", "one").row("code", "ONE");
        on("KEYS_IN_SEVERAL_COMPANIES").perCompany(true, false).twoCompanies().row("code", "1");
        on("KEYS_UNSAFE").shapes().row("code", "1/2");
        on("KEYS_AMBIGUOUS").shapes().row("code", "1").there("targets", "x").there("targets", "X");
        on("REFERENCES_MISSING", copy("a", "owner.number"))
                .to(owner)
                .table(Shapes.accounts())
                .row("code", "1", "a", "A-9")
                .there("accounts", "A-1");
        on("REFERENCES_AMBIGUOUS", copy("a", "owner.name"))
                .to(owner)
                .table(Shapes.accounts())
                .row("code", "1", "a", "Contoso")
                .there("accounts", "Contoso")
                .there("accounts", "contoso");
    }
}
