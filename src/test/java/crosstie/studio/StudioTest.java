package crosstie.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.ConnectionSet;
import crosstie.model.Project;
import crosstie.model.Refusal;
import crosstie.studio.connect.SandboxPair;
import crosstie.studio.map.Projects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StudioTest {
    @TempDir
    Path folder;

    private Path home() {
        return folder.resolve("new").resolve("home");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNewHomeIsItsOwnersAlone() throws Exception {
        Studio.open(home()).close();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home())));
    }

    @Test
    void aNewHomeHoldsTwoProjectsAndWhatIsRemovedStaysAway() {
        try (Studio studio = Studio.open(home())) {
            List<Project> all = studio.projects().list();
            assertEquals(
                    List.of("Accounts to customers", "Products"),
                    all.stream().map(Project::name).toList());
            studio.projects().remove("products");
        }
        try (Studio studio = Studio.open(home())) {
            assertEquals(1, studio.projects().list().size());
        }
    }

    @Test
    void aSetServesBothDirections() {
        try (Studio studio = Studio.open(home())) {
            Projects projects = studio.projects();
            assertEquals(
                    "sandbox:sales",
                    projects.ends(projects.open("accounts to customers")).source());
            assertEquals(
                    "sandbox:finops", projects.ends(projects.open("products")).source());
            assertFalse(Files.exists(home().resolve("sandbox")));
        }
    }

    @Test
    void aSecondStudioAttachesToTheSandboxOfTheFirst() {
        try (Studio first = Studio.open(home());
                Studio second = Studio.open(home())) {
            SandboxPair.Addresses at = first.sandbox().start(new SandboxPair.Settings(0, 0, 5, 0, "", "none", false));
            assertEquals(at, second.sandbox().addresses());
            Refusal refusal = assertThrows(Refusal.class, () -> second.sandbox().start(SandboxPair.Settings.USUAL));
            assertEquals("SANDBOX_RUNS", refusal.code());
        }
        assertFalse(Files.exists(home().resolve("sandbox.json")));
    }

    @Test
    void whatWasWrittenToTheSandboxIsThereNextTimeUntilItIsReset() {
        SandboxPair.Settings small = new SandboxPair.Settings(0, 0, 5, 0, "", "none", false);
        SandboxPair.Settings emptied = new SandboxPair.Settings(0, 0, 5, 0, "", "none", true);
        assertEquals(5, created(small));
        assertEquals(0, created(SandboxPair.Settings.USUAL));
        assertEquals(5, created(emptied));
    }

    private long created(SandboxPair.Settings settings) {
        try (Studio studio = Studio.open(home())) {
            studio.sandbox().start(settings);
            return studio.runs()
                    .run(crosstie.studio.run.RunRequest.project("Accounts to customers"), event -> {}, () -> false)
                    .counts()
                    .created();
        }
    }

    @Test
    void theSandboxSignsInByItselfWhereItAsksForIt() {
        try (Studio studio = Studio.open(home())) {
            SandboxPair.Addresses at =
                    studio.sandbox().start(new SandboxPair.Settings(0, 0, 5, 0, "", "oauth2", false));
            assertNotNull(at.secret());
            assertFalse(at.toString().contains(at.secret()));
            assertTrue(studio.entities()
                            .search("sandbox:finops", "customers")
                            .matched()
                            .size()
                    > 0);
            Refusal bare = assertThrows(Refusal.class, () -> studio.entities().search("finops+" + at.finops(), ""));
            assertEquals("UNAUTHORIZED", bare.code());
        }
    }

    @Test
    void aFileThatNamesAnotherMachineAsSandboxIsNotBelieved() throws Exception {
        Files.createDirectories(home());
        Files.writeString(
                home().resolve("sandbox.json"),
                "{\"pid\": " + ProcessHandle.current().pid()
                        + ", \"sales\": {\"url\": \"https://evil.example/\"}, \"finops\": {\"url\": \"https://evil.example/\"}}");
        try (Studio studio = Studio.open(home())) {
            assertEquals("127.0.0.1", studio.sandbox().addresses().sales().getHost());
        }
    }

    @Test
    void aBareUrlSignsInWithTheTokenOfItsEnd() {
        try (Studio studio = Studio.open(home(), Map.of("CROSSTIE_SOURCE_TOKEN", "not-a-good-one"))) {
            SandboxPair.Addresses at = studio.sandbox().start(new SandboxPair.Settings(0, 0, 5, 0, "", "none", false));
            assertTrue(studio.entities().search("finops+" + at.finops(), "").total() > 0);
        }
    }

    @Test
    void setsAndProjectsThatAreUsedAreNotRemoved() {
        try (Studio studio = Studio.open(home())) {
            studio.sets().save(new ConnectionSet("Mine", "sandbox:sales", "sandbox:finops", List.of()));
            studio.projects().create("P", "products-finops-to-sales", "mine");
            assertEquals(
                    "SET_IN_USE",
                    assertThrows(Refusal.class, () -> studio.sets().remove("mine"))
                            .code());
            assertEquals(
                    "PROJECT_EXISTS",
                    assertThrows(Refusal.class, () -> studio.projects().create("p", "products-finops-to-sales", "mine"))
                            .code());
            studio.projects().remove("P");
            studio.sets().remove("mine");
            assertEquals(
                    "SET_NAME_UNFIT",
                    assertThrows(Refusal.class, () -> studio.sets().remove("sandbox"))
                            .code());
            assertEquals(1, studio.sets().list().size());
        }
    }

    @Test
    void theUsualHomeFollowsThePlatform() {
        Path user = folder.toAbsolutePath();
        Map<String, String> named = Map.of("HOME", user.toString());
        assertEquals(user.resolve(".local/share/crosstie"), Home.usual("Linux", named));
        assertEquals(folder.resolve("crosstie"), Home.usual("Linux", Map.of("XDG_DATA_HOME", user.toString())));
        assertEquals(user.resolve("Library/Application Support/Crosstie"), Home.usual("Mac OS X", named));
        assertEquals(user.resolve("AppData/Roaming/Crosstie"), Home.usual("Windows 11", named));
    }
}
