package crosstie.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.Execution;
import crosstie.model.RowChange;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** The main job in the window, on a fresh home and the real sandbox: open project, preview, run, see the result, history. */
@ExtendWith(ApplicationExtension.class)
class WholeStoryTest {
    private static final int PATIENCE = 60;

    @TempDir
    private static Path home;

    private StudioWindow window;

    @Start
    void open(Stage stage) {
        window = new StudioWindow(stage, home, "en");
        window.show();
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    void aProjectIsOpenedTestedRunAndFoundInTheHistory(FxRobot robot) throws Exception {
        waitFor(robot, "#projects");
        robot.clickOn(".openProject");
        waitFor(robot, "#testRun");
        robot.clickOn("#testRun");

        TableView<RowChange> rows = table(robot, "#rows");
        assertEquals(500, rows.getItems().size());
        assertTrue(rows.getItems().stream().allMatch(r -> r.action() == RowChange.Action.CREATE));
        robot.clickOn("#runNow");

        waitFor(robot, "#result");
        assertEquals("Completed", robot.lookup("#result").queryAs(Label.class).getText());
        robot.clickOn("#nav-history");

        TableView<Execution> runs = table(robot, "#runs");
        waitUntil(() -> runs.getItems().size() == 1);
        assertEquals(500, runs.getItems().getFirst().counts().created());
    }

    private static <T> TableView<T> table(FxRobot robot, String id) throws Exception {
        waitFor(robot, id);
        return robot.lookup(id).queryTableView();
    }

    private static void waitFor(FxRobot robot, String query) throws Exception {
        waitUntil(() -> robot.lookup(query).queryAll().stream().anyMatch(Node::isVisible));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void waitUntil(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, condition);
    }
}
