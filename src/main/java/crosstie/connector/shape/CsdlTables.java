package crosstie.connector.shape;

import crosstie.connector.call.Calls;
import crosstie.connector.call.Opening;
import crosstie.model.Entity;
import crosstie.model.EntityMatch;
import crosstie.model.EntityName;
import crosstie.model.MetadataChange;
import crosstie.odata.Answer;
import crosstie.odata.csdl.Csdl;
import crosstie.odata.csdl.CsdlModel;
import crosstie.odata.csdl.EntitySet;
import crosstie.odata.csdl.EntityType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Entities by {@code $metadata}: read as a stream (F-7), packed at once, and kept. The document is asked for with the mark of the version
 * that is known, where the system gave one.
 */
public final class CsdlTables {
    /** Makes an entity of a set and its type. */
    public interface Shaper {
        Entity shape(CsdlModel model, EntitySet set, EntityType type);
    }

    /** Gives a shaper for one reading of the document, having asked for whatever else that needs. */
    public interface Shapers {
        Shaper begin();
    }

    private final Calls calls;
    private final Csdl csdl;
    private final Shapers shapers;
    private final Wordings wordings;
    private final KeptShapes kept;
    private final String connection;
    private volatile Known known;

    /** What was made of one version of the document. */
    private record Known(
            Shapes shapes,
            int wordings,
            Directory directory,
            Kept<String, Entity> entities,
            Kept<String, Index> index) {}

    public CsdlTables(Calls calls, Opening opening, Csdl csdl, Shapers shapers, Wordings wordings) {
        this.calls = calls;
        this.csdl = csdl;
        this.shapers = shapers;
        this.wordings = wordings;
        this.connection = opening.connection().name();
        this.kept = new KeptShapes(opening.connection(), opening.surroundings(), "csdl", this::read);
    }

    private Optional<KeptShapes.Read> read(String mark) {
        Map<String, String> accept = Map.of("Accept", "application/xml");
        Map<String, String> headers =
                mark.isEmpty() ? accept : Map.of("Accept", "application/xml", "If-None-Match", mark);
        return calls.read("$metadata", headers, this::answer);
    }

    private Optional<KeptShapes.Read> answer(Answer answer) throws IOException {
        if (answer.status() == 304) {
            return Optional.empty();
        }
        CsdlModel model = csdl.read(answer.body());
        return Optional.of(
                new KeptShapes.Read(packed(model), answer.header("ETag").orElse("")));
    }

    private Shapes packed(CsdlModel model) {
        Shaper shaper = shapers.begin();
        ShapesWriter writer = new ShapesWriter();
        for (EntitySet set : model.sets()) {
            model.type(set.type()).ifPresent(type -> writer.add(shaper.shape(model, set, type)));
        }
        return writer.done();
    }

    private Known known() {
        return known(kept.get());
    }

    private synchronized Known known(Shapes shapes) {
        int version = wordings.version();
        if (known == null || known.shapes != shapes || known.wordings != version) {
            known = new Known(
                    shapes,
                    version,
                    new Directory(names(shapes)),
                    new Kept<>(collection -> wordings.on(shapes.at(shapes.of(collection)))),
                    new Kept<>(k -> Index.of(shapes, wordings)));
        }
        return known;
    }

    private List<EntityName> names(Shapes shapes) {
        return shapes.names().stream().map(wordings::on).toList();
    }

    public List<EntityName> names() {
        return known().directory.names();
    }

    /** @throws crosstie.model.Refusal usage, {@code ENTITY_UNKNOWN} */
    public Entity entity(String called) {
        Known now = known();
        if (!now.directory.knows(called)) {
            now = known(kept.sure()); // it may be newer than what was kept
        }
        return now.entities.get(now.directory.named(called, connection).collection());
    }

    /** As {@link #entity}; empty where nothing was ever read, so that there is nothing to compare with. */
    public Optional<Entity> current(String collection) {
        return kept.before().map(known -> entity(collection));
    }

    public List<EntityMatch> search(String words, int most) {
        return known().index.get("").search(words, most);
    }

    /** Reads everything anew; what changed since it was read before. */
    public List<MetadataChange> refresh() {
        Optional<Shapes> before = kept.before();
        Shapes now = kept.anew();
        return before.map(b -> Difference.between(b, now)).orElse(List.of());
    }
}
