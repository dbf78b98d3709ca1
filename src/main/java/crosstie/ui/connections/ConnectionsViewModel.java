package crosstie.ui.connections;

import crosstie.model.Connection;
import crosstie.model.GuideStep;
import crosstie.model.TestStep;
import crosstie.studio.Studio;
import crosstie.studio.connect.Connections;
import crosstie.studio.connect.Guides;
import crosstie.ui.kit.Background;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The connections there are, and what lies open about one of them. What was entered and not saved is kept while one looks elsewhere. */
final class ConnectionsViewModel {
    enum State {
        LOADING,
        READY,
        FAILED
    }

    private record Loaded(List<ConnectionLine> lines, Offer offer) {}

    private static final List<String> SANDBOX = List.of("sandbox:sales", "sandbox:finops");
    private static final Set<String> PERSONAL = Set.of("entra-browser", "entra-device");

    private final Studio studio;
    private final Background background;
    private final Clock clock;
    private final Predicate<TestStep> warns;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ObservableList<ConnectionLine> lines = FXCollections.observableArrayList();
    private final ObjectProperty<Desk> desk = new SimpleObjectProperty<>();
    private final BooleanProperty removing = new SimpleBooleanProperty();
    private final ObjectProperty<Throwable> kept = new SimpleObjectProperty<>();
    private final BooleanProperty guideOpen = new SimpleBooleanProperty();
    private final ObservableList<GuideStep> guide = FXCollections.observableArrayList();
    private final IntegerProperty told = new SimpleIntegerProperty();
    private final Map<String, TestViewModel> tests = new HashMap<>();
    private final Map<String, SignInViewModel> signIns = new HashMap<>();
    private final Map<String, Desk> drafts = new HashMap<>();
    private Offer offer;
    private Throwable trouble;

    /** @param warns whether something is to be done about a step that went well */
    ConnectionsViewModel(Studio studio, Background background, Clock clock, Predicate<TestStep> warns) {
        this.studio = studio;
        this.background = background;
        this.clock = clock;
        this.warns = warns;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ObservableList<ConnectionLine> lines() {
        return lines;
    }

    ObjectProperty<Desk> desk() {
        return desk;
    }

    /** Whether one was asked whether to remove it. */
    BooleanProperty removing() {
        return removing;
    }

    /** Why a connection could not be removed; null when it could. */
    ObjectProperty<Throwable> kept() {
        return kept;
    }

    BooleanProperty guideOpen() {
        return guideOpen;
    }

    ObservableList<GuideStep> guide() {
        return guide;
    }

    /** Counts up whenever a test begins or ends: the list shows their states. */
    IntegerProperty told() {
        return told;
    }

    Throwable trouble() {
        return trouble;
    }

    void refresh() {
        refresh(
                desk.get() == null || desk.get().isNew()
                        ? ""
                        : desk.get().line().name());
    }

    private void refresh(String select) {
        background.run(this::load, loaded -> show(loaded, select), error -> {
            trouble = error;
            state.set(State.FAILED);
        });
    }

    private Loaded load() {
        Connections connections = studio.connections();
        List<ConnectionLine> all = new ArrayList<>();
        for (String name : SANDBOX) {
            all.add(new ConnectionLine(connections.find(name), true, List.of(), Set.of()));
        }
        for (Connection each : connections.list()) {
            all.add(new ConnectionLine(each, false, connections.warnings(each), connections.secrets(each.name())));
        }
        return new Loaded(all, Offer.of(connections));
    }

    private void show(Loaded loaded, String select) {
        offer = loaded.offer();
        boolean adding = desk.get() != null && desk.get().isNew() && select.isEmpty();
        lines.setAll(loaded.lines());
        state.set(State.READY);
        if (!adding) {
            select(lines.stream()
                    .filter(l -> l.name().equals(select))
                    .findFirst()
                    .orElse(lines.getFirst()));
        }
    }

    TestViewModel test(ConnectionLine line) {
        return tests.computeIfAbsent(line.name(), name -> {
            TestViewModel made = new TestViewModel(name, studio.connections(), background, clock, warns);
            made.state().subscribe((was, now) -> told.set(told.get() + 1));
            return made;
        });
    }

    void select(ConnectionLine line) {
        open(drafts.getOrDefault(line.name(), made(line)));
    }

    private Desk made(ConnectionLine line) {
        FormViewModel form = line.sandbox() ? null : new FormViewModel(offer, line);
        SignInViewModel signIn = PERSONAL.contains(line.connection().signIn())
                ? signIns.computeIfAbsent(
                        line.name(),
                        n -> new SignInViewModel(
                                n,
                                studio.signIns(),
                                background,
                                () -> test(line).run()))
                : null;
        return new Desk(line, form, test(line), signIn);
    }

    /** A new connection. */
    void add() {
        guideOpen.set(true);
        open(new Desk(null, new FormViewModel(offer, null), null, null));
    }

    private void open(Desk opened) {
        Desk before = desk.get();
        if (before != null
                && !before.isNew()
                && before.form() != null
                && before.form().dirty().get()) {
            drafts.put(before.line().name(), before);
        }
        removing.set(false);
        kept.set(null);
        guide.clear();
        desk.set(opened);
    }

    /** Forgets what was entered. */
    void discard() {
        Desk now = desk.get();
        if (now.isNew()) {
            desk.set(null);
            select(lines.getFirst());
        } else {
            now.form().dirty().set(false);
            drafts.remove(now.line().name());
            select(now.line());
        }
    }

    /** Saves what was entered, then tests it. */
    void save() {
        FormViewModel form = desk.get().form();
        if (form.saving().get()
                || !form.complete(lines.stream().map(ConnectionLine::name).toList())) {
            return;
        }
        form.saving().set(true);
        String name = form.name().value().get();
        String url = form.url();
        String signIn = form.signIn();
        Map<String, String> settings = form.settings();
        background.run(
                () -> {
                    Connections connections = studio.connections();
                    Connection described = connections.described(name, url, signIn, settings);
                    char[] secret = form.secret(connections.secretName(described));
                    connections.add(described, secret, form.secret("proxyPassword"));
                    return described.name();
                },
                saved -> saved(form, saved),
                error -> {
                    form.saving().set(false);
                    form.refused(error);
                });
    }

    private void saved(FormViewModel form, String name) {
        form.saving().set(false);
        form.dirty().set(false);
        drafts.remove(name);
        signIns.remove(name);
        background.run(
                this::load,
                loaded -> {
                    show(loaded, name);
                    desk.get().test().run();
                },
                error -> {
                    trouble = error;
                    state.set(State.FAILED);
                });
    }

    void remove() {
        String name = desk.get().line().name();
        background.run(
                () -> {
                    studio.connections().remove(name);
                    return name;
                },
                gone -> {
                    tests.remove(name);
                    signIns.remove(name);
                    drafts.remove(name);
                    desk.set(null);
                    refresh("");
                },
                error -> {
                    removing.set(false);
                    kept.set(error);
                });
    }

    /** Reads the set-up guide of what lies open; there is none for systems of unknown kind. */
    void readGuide(Locale language) {
        Desk now = desk.get();
        String system = now.form() == null ? "" : now.form().system().value().get();
        if (!Guides.SYSTEMS.contains(system)) {
            guide.clear();
            return;
        }
        boolean saved = !now.isNew() && now.line().connection().connector().equals(system);
        background.run(
                () -> studio.guides().guide(saved ? now.line().name() : system, language),
                steps -> {
                    if (desk.get() == now) {
                        guide.setAll(steps);
                    }
                },
                error -> now.form().refused(error));
    }

    /** Nobody waits for a browser any more. */
    void close() {
        signIns.values().forEach(SignInViewModel::cancel);
    }
}
