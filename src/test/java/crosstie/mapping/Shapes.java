package crosstie.mapping;

import static crosstie.mapping.Designs.field;
import static crosstie.mapping.Designs.text;

import crosstie.model.Entity;
import crosstie.model.EntityKey;
import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.model.Traits;
import crosstie.model.Traits.Days;
import crosstie.model.Traits.Level;
import java.math.BigDecimal;
import java.util.List;

/** Fields and tables that situations are made of. */
final class Shapes {
    private Shapes() {}

    static List<Field> things() {
        return List.of(
                text("code", 20),
                text("a", 100),
                field("flag", FieldType.BOOLEAN),
                field("day", FieldType.DATE),
                dated("at", FieldType.DATE_TIME, Days.USER_LOCAL),
                money("price", 4, -100, 1_000),
                Designs.choice("list", "1", "Item", "2", "Service"));
    }

    static Field readOnly(String name) {
        return of(name, FieldType.TEXT, false, true, false, -1, Traits.NONE);
    }

    static Field createOnly(String name) {
        return of(name, FieldType.TEXT, false, false, true, -1, Traits.NONE);
    }

    static Field required(Field f) {
        return new Field(
                f.name(), f.name(), f.type(), true, false, false, 0, f.scale(), f.choices(), List.of(), "", f.traits());
    }

    static Field money(String name, int scale, long least, long most) {
        Traits traits = new Traits(
                -1, BigDecimal.valueOf(least), BigDecimal.valueOf(most), Level.UNTOLD, Days.UNTOLD, false, "", "", "");
        return of(name, FieldType.MONEY, false, false, false, scale, traits);
    }

    static Field dated(String name, FieldType type, Days days) {
        return of(
                name, type, false, false, false, -1, new Traits(-1, null, null, Level.UNTOLD, days, false, "", "", ""));
    }

    private static Field of(
            String name,
            FieldType type,
            boolean required,
            boolean readOnly,
            boolean createOnly,
            int scale,
            Traits traits) {
        return new Field(name, name, type, required, readOnly, createOnly, 0, scale, List.of(), List.of(), "", traits);
    }

    /** Found by its number, which is a key; its name is none. */
    static Entity accounts() {
        return accounts(text("name", 0));
    }

    static Entity accountsThatNeedAName() {
        return accounts(required(text("name", 0)));
    }

    private static Entity accounts(Field name) {
        return new Entity(
                "account",
                "accounts",
                "account",
                List.of(field("accountid", FieldType.GUID), text("number", 0), name, readOnly("fixed")),
                List.of("accountid"),
                List.of(new EntityKey("number", List.of("number"), true)),
                false);
    }
}
