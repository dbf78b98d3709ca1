package crosstie.ui.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.Connection;
import crosstie.model.ConnectionSet;
import crosstie.model.Refusal;
import crosstie.model.TestStep;
import crosstie.studio.Sentences;
import crosstie.studio.Studio;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Samples;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsViewModelTest {
    private static final Labels ENGLISH = new Labels(Locale.ENGLISH);
    private static final Sentences SENTENCES = Sentences.in(Locale.ENGLISH);

    @TempDir
    private static Path home;

    private static Studio studio;
    private ConnectionsViewModel model;

    @BeforeAll
    static void open() {
        studio = Studio.open(home, Map.of("CROSSTIE_VAULT", "file"));
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    @BeforeEach
    void show() {
        studio.sets().list().stream()
                .filter(s -> !s.name().equals("sandbox"))
                .forEach(s -> studio.sets().remove(s.name()));
        studio.connections().list().forEach(c -> studio.connections().remove(c.name()));
        model = new ConnectionsViewModel(
                studio,
                Samples.AT_ONCE,
                Clock.systemUTC(),
                step -> !SENTENCES.remedy(step.code(), step.arguments()).isEmpty());
        model.refresh();
    }

    @Test
    void theSandboxStandsFirstAndHasNothingToSet() {
        assertEquals(List.of("sandbox:sales", "sandbox:finops"), names());
        assertNull(model.desk().get().form());
        assertEquals(
                TestViewModel.State.NEVER, model.desk().get().test().state().get());
    }

    @Test
    void aTestShowsItsStepsAndWhatWasUsed() {
        TestViewModel test = model.desk().get().test();
        int before = model.told().get();
        test.run();
        assertEquals(
                TestViewModel.State.PASSED,
                test.state().get(),
                () -> test.steps().toString());
        assertEquals("name", test.steps().getFirst().name());
        assertTrue(test.steps().stream().allMatch(TestStep::ok));
        assertTrue(test.facts().usage().requests() > 0, () -> test.facts().toString());
        assertEquals(before + 2, model.told().get());
    }

    @Test
    void whatIsMissingIsNamedAtItsField() {
        model.add();
        FormViewModel form = model.desk().get().form();
        enter("kind", "odata4");
        enter("signIn", "basic");
        model.save();
        assertEquals(List.of("name", "address", "user", "secret password"), troubled(form));
        assertEquals(2, model.lines().size());
    }

    @Test
    void aRefusalStandsAtTheFieldItSpeaksOf() {
        model.add();
        FormViewModel form = model.desk().get().form();
        enter("name", "plain");
        enter("address", "http://contoso.example.com");
        enter("signIn", "none");
        model.save();
        assertEquals(List.of("address"), troubled(form));
        assertNull(form.trouble().get());
    }

    @Test
    void aNameThatIsTakenIsNotOverwritten() throws IOException {
        add("erp", refusedPort());
        model.add();
        enter("name", "ERP");
        enter("address", "https://elsewhere.example.com");
        enter("signIn", "none");
        model.save();
        assertEquals(List.of("name"), troubled(model.desk().get().form()));
        assertEquals("127.0.0.1", studio.connections().find("erp").address().getHost());
    }

    @Test
    void aSavedConnectionIsTestedAtOnce() throws IOException {
        add("erp", refusedPort());
        assertEquals(List.of("sandbox:sales", "sandbox:finops", "erp"), names());
        TestViewModel test = model.desk().get().test();
        assertEquals(TestViewModel.State.FAILED, test.state().get());
        assertEquals("PORT_REFUSED", test.steps().getLast().code());
    }

    @Test
    void aStoredSecretIsNeverShownAndStaysWhenItIsNotTypedAgain() throws IOException {
        model.add();
        enter("name", "erp");
        enter("kind", "odata4");
        enter("address", refusedPort());
        enter("signIn", "basic");
        enter("user", "anna");
        enter("secret password", "open sesame");
        model.save();
        FormField secret = model.desk().get().form().field("secret password").orElseThrow();
        assertTrue(secret.held());
        assertEquals("", secret.value().get());

        enter("user", "berta");
        model.save();
        assertEquals("berta", studio.connections().find("erp").setting("user"));
        assertTrue(studio.connections().secrets("erp").contains("password"));
    }

    @Test
    void settingsThatNoFormShowsStay() throws IOException {
        studio.connections()
                .add(new Connection("erp", "odata4", URI.create(refusedPort()), "none", Map.of("share", "50")), null);
        model.refresh();
        model.select(model.lines().getLast());
        enter("company", "usmf");
        model.save();
        assertEquals(
                Map.of("share", "50", "company", "usmf"),
                studio.connections().find("erp").settings());
    }

    @Test
    void whatWasEnteredIsKeptWhileOneLooksElsewhere() throws IOException {
        add("erp", refusedPort());
        enter("company", "dat");
        model.select(model.lines().getFirst());
        model.select(model.lines().getLast());
        assertEquals(
                "dat",
                model.desk().get().form().field("company").orElseThrow().value().get());
        model.discard();
        assertEquals(
                "",
                model.desk().get().form().field("company").orElseThrow().value().get());
        assertFalse(model.desk().get().form().dirty().get());
    }

    @Test
    void aConnectionInUseSaysWhyItStays() throws IOException {
        add("erp", refusedPort());
        studio.sets().save(new ConnectionSet("pair", "sandbox:sales", "erp", List.of()));
        model.removing().set(true);
        model.remove();
        assertEquals("CONNECTION_IN_USE", ((Refusal) model.kept().get()).code());
        studio.sets().remove("pair");
        model.remove();
        assertEquals(List.of("sandbox:sales", "sandbox:finops"), names());
    }

    @Test
    void theGuideFollowsTheKindOfSystem() {
        model.add();
        enter("kind", "finops");
        model.readGuide(Locale.FRENCH);
        assertEquals("Inscrire une application", model.guide().getFirst().title());
        enter("kind", "odata4");
        model.readGuide(Locale.FRENCH);
        assertTrue(model.guide().isEmpty());
    }

    private void add(String name, String address) {
        model.add();
        enter("name", name);
        enter("kind", "odata4");
        enter("address", address);
        enter("signIn", "none");
        model.save();
        assertNotNull(
                model.desk().get().line(),
                () -> troubled(model.desk().get().form()) + " "
                        + model.desk().get().form().trouble().get());
    }

    private void enter(String key, String value) {
        model.desk().get().form().field(key).orElseThrow().value().set(value);
    }

    private static List<String> troubled(FormViewModel form) {
        return form.fields().stream()
                .filter(f -> f.problem().get() != null
                        && !f.problem().get().apply(ENGLISH).isBlank())
                .map(FormField::key)
                .toList();
    }

    private List<String> names() {
        return model.lines().stream().map(ConnectionLine::name).toList();
    }

    /** Of a port that was free a moment ago: nobody listens there. */
    static String refusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort() + "/";
        }
    }
}
