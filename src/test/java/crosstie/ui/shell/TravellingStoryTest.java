package crosstie.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.ui.kit.FileDialogs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** A template goes out into a file, is changed there, comes back under another name, and is removed. */
@ExtendWith(ApplicationExtension.class)
class TravellingStoryTest implements FileDialogs {
    private static final int PATIENCE = 60;

    @TempDir
    private static Path home;

    @TempDir
    private static Path desk;

    private StudioWindow window;

    @Start
    void open(Stage stage) {
        window = new StudioWindow(stage, home, "en", this);
        window.show();
    }

    @Stop
    void close() {
        window.close();
    }

    @Override
    public Optional<Path> open(String title) {
        return Optional.of(desk.resolve("products.template.json"));
    }

    @Override
    public Optional<Path> save(String title, String suggested) {
        return Optional.of(desk.resolve("products.template.json"));
    }

    @Test
    void aTemplateTravels(FxRobot robot) throws Exception {
        waitFor(robot, "#projects");
        robot.clickOn("#nav-templates");
        waitFor(robot, "#products-finops-to-sales");
        fire(robot, "#products-finops-to-sales");
        fire(robot, "#exportTemplate");
        waitFor(robot, "#exported");
        Path file = desk.resolve("products.template.json");
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("\"name\": \"[^\"]*\"", "\"name\": \"Goods of ours\""));

        fire(robot, "#importTemplate");
        waitFor(robot, "Goods of ours");
        fire(robot, "#carryOutImport");
        waitFor(robot, "#removeTemplate");
        assertTrue(
                Files.list(home.resolve("templates")).anyMatch(p -> p.toString().endsWith(".template.json")));
        assertEquals(1, robot.lookup(".ct-badge-accent").queryAll().size());

        fire(robot, "#removeTemplate");
        WaitForAsyncUtils.waitFor(
                PATIENCE,
                TimeUnit.SECONDS,
                () -> robot.lookup(".ct-badge-accent").queryAll().isEmpty());
    }

    private static void fire(FxRobot robot, String id) {
        Platform.runLater(
                () -> ((javafx.scene.control.ButtonBase) robot.lookup(id).query()).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void waitFor(FxRobot robot, String query) throws Exception {
        WaitForAsyncUtils.waitFor(
                PATIENCE,
                TimeUnit.SECONDS,
                () -> robot.lookup(query).queryAll().stream().anyMatch(Node::isVisible));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
