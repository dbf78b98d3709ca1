package crosstie.connector.finops;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.connector.call.Together;
import crosstie.connector.shape.KeptTexts;
import crosstie.connector.shape.Wordings;
import crosstie.model.Choice;
import crosstie.model.Entity;
import crosstie.model.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Labels of entities, fields and members (F-14). Which label each has is told by entity and by enum, its text one call per label: both are
 * asked for when somebody looks at the entity, and kept for good. Until then names split into words stand in.
 */
final class FinopsLabels implements Wordings {
    private static final String ENTITY = "entity:";
    private static final String FIELD = "field:";
    private static final String ASKED = "asked:";
    private static final String ENUM = "enum:";
    private static final String TEXT = "text:";
    /** Kept in place of the text of a label that has none. */
    private static final String NOTHING = "";

    private final MetadataService service;
    private final KeptTexts kept;
    private final String language;

    FinopsLabels(MetadataService service, KeptTexts kept, String language) {
        this.service = service;
        this.kept = kept;
        this.language = language;
    }

    @Override
    public int version() {
        return kept.version();
    }

    @Override
    public String entity(String name, String otherwise) {
        return text(ENTITY + name).orElse(otherwise);
    }

    @Override
    public String field(String entity, String field, String otherwise) {
        return text(FIELD + entity + "/" + field).orElse(otherwise);
    }

    @Override
    public boolean knowsFields(String entity) {
        return kept.find(ASKED + entity).isPresent();
    }

    @Override
    public Field members(Field field) {
        if (field.choices().isEmpty() || kept.find(ENUM + name(field)).isEmpty()) {
            return field;
        }
        List<Choice> members = field.choices().stream()
                .map(c -> new Choice(c.value(), text(member(field, c.value())).orElse(c.label())))
                .toList();
        return field.choosing(members);
    }

    private Optional<String> text(String what) {
        return kept.find(what).flatMap(id -> kept.find(TEXT + id)).filter(t -> !t.isEmpty());
    }

    /** The label ids that the list of data entities tells anyway. */
    void told(Map<String, String> labelIdByEntity) {
        Map<String, String> fresh = new HashMap<>();
        labelIdByEntity.forEach((name, id) -> {
            if (!kept.find(ENTITY + name).filter(id::equals).isPresent()) {
                fresh.put(ENTITY + name, id);
            }
        });
        kept.keep(fresh);
    }

    /** Asks for every label of this entity that is not known yet. */
    void ask(Entity entity) {
        if (!isTold(entity)) {
            return;
        }
        kept.keep(enums(entity));
        Set<String> wanted = new LinkedHashSet<>();
        need(ENTITY + entity.name(), wanted);
        for (Field field : entity.fields()) {
            need(FIELD + entity.name() + "/" + field.name(), wanted);
            field.choices().forEach(c -> need(member(field, c.value()), wanted));
        }
        List<Callable<Map.Entry<String, String>>> questions = new ArrayList<>();
        wanted.forEach(id -> questions.add(
                () -> Map.entry(TEXT + id, service.label(id, language).orElse(NOTHING))));
        Map<String, String> texts = new HashMap<>();
        Together.ask(questions).forEach(e -> texts.put(e.getKey(), e.getValue()));
        kept.keep(texts);
    }

    private void need(String what, Set<String> wanted) {
        kept.find(what)
                .filter(id -> !id.isEmpty() && kept.find(TEXT + id).isEmpty())
                .ifPresent(wanted::add);
    }

    /** Whether it is known which labels the entity and its fields have; asked in one call. */
    private boolean isTold(Entity entity) {
        if (knowsFields(entity.name())) {
            return true;
        }
        Map<String, String> ids = ofEntity(entity);
        kept.keep(ids);
        return !ids.isEmpty();
    }

    /** Which labels the members of its enums have; one call for each enum, whatever entity it was asked for. */
    private Map<String, String> enums(Entity entity) {
        Map<String, String> ids = new HashMap<>();
        List<Callable<Map<String, String>>> questions = new ArrayList<>();
        Set<String> enums = new LinkedHashSet<>();
        entity.fields().stream()
                .filter(f -> !f.choices().isEmpty() && kept.find(ENUM + name(f)).isEmpty())
                .forEach(f -> enums.add(name(f)));
        enums.forEach(name -> questions.add(() -> ofEnum(name)));
        Together.ask(questions).forEach(ids::putAll);
        return ids;
    }

    private Map<String, String> ofEntity(Entity entity) {
        Map<String, String> ids = new HashMap<>();
        service.publicEntity(entity.name()).ifPresent(told -> {
            ids.put(ASKED + entity.name(), NOTHING);
            id(ids, ENTITY + entity.name(), told);
            for (JsonNode p : told.path("Properties")) {
                id(ids, FIELD + entity.name() + "/" + p.path("Name").asText(), p);
            }
        });
        return ids;
    }

    private Map<String, String> ofEnum(String name) {
        Map<String, String> ids = new HashMap<>();
        ids.put(ENUM + name, NOTHING);
        service.enumeration(name).ifPresent(told -> {
            for (JsonNode m : told.path("Members")) {
                id(ids, ENUM + name + "/" + m.path("Name").asText(), m);
            }
        });
        return ids;
    }

    private static void id(Map<String, String> ids, String what, JsonNode told) {
        ids.put(what, told.path("LabelId").asText(""));
    }

    private static String member(Field field, String value) {
        return ENUM + name(field) + "/" + value;
    }

    /** Enums and entities may share a name (F-11): these are kept apart by what stands in front. */
    private static String name(Field field) {
        return field.wireType().substring(field.wireType().lastIndexOf('.') + 1);
    }

    /** {@code en-US} and {@code fr}: languages as F&amp;O names them. */
    static String language(Locale read) {
        boolean bareEnglish =
                read.getLanguage().equals("en") && read.getCountry().isEmpty();
        return bareEnglish ? "en-US" : read.getLanguage();
    }
}
