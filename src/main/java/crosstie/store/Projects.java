package crosstie.store;

import crosstie.json.ColumnCodec;
import crosstie.json.TemplateCodec;
import crosstie.model.Project;
import crosstie.model.Template;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Projects, by name without case. A design is kept as the text of a template file. */
public final class Projects {
    private final Database database;

    Projects(Database database) {
        this.database = database;
    }

    /** All, by name. */
    public List<Project> list() {
        return database.call(h -> h.createQuery("select * from project order by name_key")
                .map((r, c) -> read(r))
                .list());
    }

    public Optional<Project> find(String name) {
        return database.call(h -> h.createQuery("select * from project where name_key = ?")
                .bind(0, Names.key(name))
                .map((r, c) -> read(r))
                .findOne());
    }

    /** Adds, or takes the place of the one of that name. */
    public void save(Project p) {
        database.call(h -> {
            h.execute("delete from project where name_key = ?", Names.key(p.name()));
            return h.execute(
                    "insert into project values (?, ?, ?, ?, ?, ?, ?)",
                    Names.key(p.name()),
                    p.name(),
                    p.templateId(),
                    p.connectionSet(),
                    ColumnCodec.organizations(p.organizations()),
                    TemplateCodec.write(p.design()),
                    p.base() == null ? null : TemplateCodec.write(p.base()));
        });
    }

    /** Whether there was one. */
    public boolean remove(String name) {
        return database.call(h -> h.execute("delete from project where name_key = ?", Names.key(name)) > 0);
    }

    private static Project read(ResultSet r) throws SQLException {
        return new Project(
                r.getString("name"),
                r.getString("template_id"),
                template("project.design", r.getString("design")),
                r.getString("connection_set"),
                Column.read("project.organizations", () -> ColumnCodec.organizations(r.getString("organizations"))),
                r.getString("base") == null ? null : template("project.base", r.getString("base")));
    }

    private static Template template(String column, String text) throws SQLException {
        return Column.read(column, () -> TemplateCodec.read(column, text).template());
    }
}
