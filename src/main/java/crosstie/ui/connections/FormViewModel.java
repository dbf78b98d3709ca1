package crosstie.ui.connections;

import crosstie.model.Choice;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.model.Refusal;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Trouble;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What a person enters about a connection. Its fields follow from the kind of system and the way to sign in. */
final class FormViewModel {
    /** Few connections need these; they stand folded away until one has a value. */
    private static final Set<String> SELDOM = Set.of(
            "authority",
            "scope",
            "resource",
            "links",
            "writing",
            "owner",
            "proxy",
            "proxyUser",
            "proxyPassword",
            "caFile");

    private final Offer offer;
    private final ConnectionLine line;
    private final FormField name;
    private final FormField system;
    private final FormField address;
    private final FormField signIn;
    private final ObservableList<FormField> fields = FXCollections.observableArrayList();
    private final Map<String, FormField> known = new HashMap<>();
    private final BooleanProperty dirty = new SimpleBooleanProperty();
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private final BooleanProperty more = new SimpleBooleanProperty();
    private final ObjectProperty<Function<Labels, Trouble>> trouble = new SimpleObjectProperty<>();

    /** @param line null for a new connection */
    FormViewModel(Offer offer, ConnectionLine line) {
        this.offer = offer;
        this.line = line;
        name = field(Parameter.text("name", true));
        system = field(choice("kind", offer.systems().keySet()));
        address = field(Parameter.text("address", true));
        signIn = field(choice("signIn", offer.signIns().keySet()));
        name.value().set(line == null ? "" : line.name());
        system.value()
                .set(line == null ? first(offer.systems()) : line.connection().connector());
        address.value().set(line == null ? "" : line.connection().address().toString());
        signIn.value()
                .set(line == null ? first(offer.signIns()) : line.connection().signIn());
        lay();
        system.value().subscribe((was, now) -> lay());
        signIn.value().subscribe((was, now) -> lay());
        more.set(fields.stream().anyMatch(f -> seldom(f) && (f.held() || typed(f))));
        dirty.set(line == null);
    }

    private static String first(Map<String, ?> all) {
        return all.keySet().iterator().next();
    }

    private static Parameter choice(String name, Collection<String> words) {
        List<Choice> choices = words.stream().map(w -> new Choice(w, w)).toList();
        return new Parameter(name, name, Kind.CHOICE, null, true, choices);
    }

    private FormField field(Parameter parameter) {
        return known.computeIfAbsent(FormField.key(parameter), key -> {
            boolean held = line != null
                    && parameter.kind() == Kind.SECRET
                    && line.secrets().contains(parameter.name());
            FormField made = new FormField(parameter, held);
            if (line != null && !made.secret()) {
                made.value().set(line.connection().setting(parameter.name()));
            }
            if (made.blank() && parameter.value() != null) {
                made.value().set(parameter.value().toString());
            }
            made.value().subscribe((was, now) -> dirty.set(true));
            return made;
        });
    }

    /** What was entered stays when another kind is chosen and the first one again. */
    private void lay() {
        List<FormField> all = new ArrayList<>(always());
        Stream.concat(
                        offer.signIns().getOrDefault(signIn.value().get(), List.of()).stream(),
                        offer.systems().getOrDefault(system.value().get(), List.of()).stream())
                .map(this::field)
                .forEach(all::add);
        fields.setAll(all);
    }

    boolean isNew() {
        return line == null;
    }

    ConnectionLine line() {
        return line;
    }

    FormField system() {
        return system;
    }

    FormField name() {
        return name;
    }

    ObservableList<FormField> fields() {
        return fields;
    }

    /** The fields of every connection. */
    List<FormField> always() {
        return List.of(name, system, address, signIn);
    }

    /** What this kind of system and this way to sign in have to be told beside. */
    List<FormField> told() {
        return fields.subList(always().size(), fields.size());
    }

    static boolean seldom(FormField field) {
        return SELDOM.contains(field.parameter().name());
    }

    private static boolean typed(FormField field) {
        Object usual = field.parameter().value();
        return !field.blank()
                && (usual == null || !usual.toString().equals(field.value().get()));
    }

    /** Whether the seldom ones are shown. */
    BooleanProperty more() {
        return more;
    }

    BooleanProperty dirty() {
        return dirty;
    }

    BooleanProperty saving() {
        return saving;
    }

    /** What stands in the way and belongs to no field. */
    ObjectProperty<Function<Labels, Trouble>> trouble() {
        return trouble;
    }

    Optional<FormField> field(String key) {
        return fields.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /** Names what is missing at its field. */
    boolean complete(Collection<String> taken) {
        trouble.set(null);
        boolean complete = true;
        for (FormField field : fields) {
            field.problem().set(field.missing() ? labels -> labels.get("connections.missing") : null);
            complete &= !field.missing();
            if (field.missing() && seldom(field)) {
                more.set(true);
            }
        }
        if (isNew()
                && taken.stream()
                        .anyMatch(t -> t.equalsIgnoreCase(name.value().get().strip()))) {
            name.problem().set(labels -> labels.get("connections.taken"));
            complete = false;
        }
        return complete;
    }

    /** Shows a refusal at the field it speaks of. */
    void refused(Throwable error) {
        String key = error instanceof Refusal refusal ? guilty(refusal) : "";
        Optional<FormField> field = field(key);
        field.ifPresent(f -> {
            f.problem()
                    .set(labels -> labels.trouble(error).message() + " "
                            + labels.trouble(error).remedy());
            more.set(more.get() || seldom(f));
        });
        trouble.set(field.isPresent() ? null : labels -> labels.trouble(error));
    }

    private static String guilty(Refusal refusal) {
        return switch (refusal.code()) {
            case "ADDRESS_WRONG", "ADDRESS_NOT_HTTPS" -> "address";
            case "CONNECTION_NAME_UNFIT" -> "name";
            case "SETTING_MISSING" -> refusal.arguments().getFirst();
            case "SECRET_DATE_WRONG" -> "secretExpires";
            case "TENANT_WRONG" -> "tenant";
            case "AUTHORITY_NOT_HTTPS" -> "authority";
            case "PROXY_WRONG" -> "proxy";
            case "CA_FILE_UNREADABLE" -> "caFile";
            case "CERTIFICATE_MISSING", "CERTIFICATE_UNREADABLE" -> "certificate";
            default -> "";
        };
    }

    String url() {
        return system.value().get() + "+" + address.value().get().strip();
    }

    String signIn() {
        return signIn.value().get();
    }

    /** Settings without secrets; those that no form shows stay as they were. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        if (line != null) {
            settings.putAll(line.connection().settings());
            settings.keySet().removeAll(offer.names());
        }
        told().stream()
                .filter(f -> !f.secret() && typed(f))
                .forEach(f -> settings.put(f.parameter().name(), f.value().get().strip()));
        return settings;
    }

    /** The secret of that name as entered; null for none. */
    char[] secret(String named) {
        return field("secret " + named)
                .filter(f -> !f.blank())
                .map(f -> f.value().get().toCharArray())
                .orElse(null);
    }
}
