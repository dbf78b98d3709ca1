package crosstie.cli.browse;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Printable;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.cli.kit.Table;
import crosstie.json.EntityOut;
import crosstie.model.ChangeWay;
import crosstie.model.Entity;
import crosstie.model.EntityKey;
import crosstie.model.Field;
import crosstie.model.LookupTarget;
import crosstie.model.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crosstie entity CONNECTION NAME}. */
@Command(name = "entity")
public final class EntityCommand implements Callable<Integer> {
    private static final int SHOWN = 6;

    private final Session session;

    @Parameters(index = "0", paramLabel = "CONNECTION", descriptionKey = "connection")
    private String connection;

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "entity-name")
    private String name;

    @Option(names = "--refresh", descriptionKey = "refresh")
    private boolean refresh;

    public EntityCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (refresh) {
            session.studio().refreshes().refresh(connection);
        }
        Entity entity = session.studio().entities().open(connection, name);
        if (session.json()) {
            session.document(document(entity));
        } else {
            print(entity);
        }
        return Exit.COMPLETED;
    }

    private String document(Entity entity) {
        try {
            ChangeWay way = session.studio().entities().changes(connection, entity.collection());
            return EntityOut.entity(entity, way, session.sentences().message(way.code(), way.arguments()));
        } catch (Refusal unasked) {
            // the shape may well be known from an earlier day while the system is away
            return EntityOut.entity(entity);
        }
    }

    private String changes(Entity entity) {
        try {
            ChangeWay way = session.studio().entities().changes(connection, entity.collection());
            String kind = session.text("cli.entity.changes." + way.kind().name().toLowerCase(Locale.ROOT));
            return session.text(
                    "cli.entity.changes",
                    kind,
                    Printable.line(session.sentences().message(way.code(), way.arguments())));
        } catch (Refusal unasked) {
            return session.text(
                    "cli.entity.changes",
                    session.text("cli.entity.changes.unknown"),
                    Printable.line(session.sentences().message(unasked.code(), unasked.arguments())));
        }
    }

    private void print(Entity entity) {
        session.print(session.styled(Style.BOLD, Printable.line(entity.label())) + "  "
                + Printable.line(entity.collection()));
        session.print(session.text("cli.entity.key", Printable.line(String.join(", ", entity.key()))));
        for (EntityKey k : entity.alternateKeys()) {
            session.print(session.text(
                    "cli.entity.alternate", Printable.line(String.join(", ", k.fields())), Printable.line(k.status())));
        }
        session.print(changes(entity));
        if (entity.readOnly()) {
            session.print(session.text("cli.entity.writesnone"));
        }
        Table table = new Table()
                .text(session.text("cli.field"))
                .text(session.text("cli.label"))
                .text(session.text("cli.type"))
                .number(session.text("cli.length"))
                .text("");
        for (Field f : entity.fields()) {
            String length = length(f);
            table.row(f.name(), f.label(), f.type().word(), length, notes(f)).style(0, Style.NAME);
        }
        session.print(table);
    }

    private String length(Field f) {
        String scale = f.scale() > 0 && f.type().isNumber() ? "," + f.scale() : "";
        return f.maxLength() > 0 ? session.number(f.maxLength()) : scale;
    }

    private String notes(Field f) {
        List<String> notes = new ArrayList<>();
        if (f.required()) {
            notes.add(session.text("cli.entity.required"));
        }
        if (f.readOnly()) {
            notes.add(session.text("cli.entity.readonly"));
        }
        if (f.createOnly()) {
            notes.add(session.text("cli.entity.createonly"));
        }
        if (!f.lookup().isEmpty()) {
            notes.add("→ "
                    + String.join(
                            ", ",
                            f.lookup().stream().map(LookupTarget::collection).toList()));
        }
        if (!f.choices().isEmpty()) {
            notes.add(choices(f));
        }
        return String.join(", ", notes);
    }

    /** The first few with their labels, and how many there are. */
    private String choices(Field f) {
        String some = f.choices().stream()
                .limit(SHOWN)
                .map(c -> c.label().isEmpty() || c.label().equals(c.value()) ? c.value() : c.value() + " " + c.label())
                .collect(Collectors.joining(", "));
        return f.choices().size() > SHOWN
                ? session.text("cli.entity.choices", f.choices().size()) + ": " + some + ", …"
                : some;
    }
}
