package crosstie.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Connections in the window: the sandbox passes its test, a port that nobody listens at fails with what to do. */
@ExtendWith(ApplicationExtension.class)
class ConnectionsStoryTest {
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
    void theSandboxPassesItsTestAndARefusedPortShowsWhatToDo(FxRobot robot) throws Exception {
        waitFor(robot, "#projects");
        robot.clickOn("#nav-connections");
        waitFor(robot, "#testConnection");
        robot.clickOn("#testConnection");
        waitFor(robot, "all steps passed");
        assertTrue(robot.lookup(".ct-step-ok").queryAll().size() > 5);
        assertEquals(0, robot.lookup(".ct-step-failed").queryAll().size());

        robot.clickOn("#addConnection");
        waitFor(robot, "#field-address");
        choose(robot, "#field-kind", "odata4");
        choose(robot, "#field-signIn", "none");
        robot.clickOn("#field-name").write("erp");
        String address = refusedPort();
        Platform.runLater(
                () -> robot.lookup("#field-address").queryAs(TextField.class).setText(address));
        WaitForAsyncUtils.waitForFxEvents();
        Platform.runLater(() -> robot.lookup("#saveConnection").queryButton().fire());
        waitFor(robot, ".ct-test-remedy");
        assertEquals(1, robot.lookup(".ct-step-failed").queryAll().size());
        assertTrue(robot.lookup(".ct-test-remedy .label").queryAll().stream()
                .anyMatch(n -> n instanceof Label l && l.getText().startsWith("Check the port")));
    }

    private static void choose(FxRobot robot, String id, String value) {
        Platform.runLater(() -> robot.lookup(id).<String>queryComboBox().setValue(value));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String refusedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort() + "/";
        }
    }

    private static void waitFor(FxRobot robot, String query) throws Exception {
        WaitForAsyncUtils.waitFor(
                PATIENCE,
                TimeUnit.SECONDS,
                () -> robot.lookup(query).queryAll().stream().anyMatch(Node::isVisible));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
