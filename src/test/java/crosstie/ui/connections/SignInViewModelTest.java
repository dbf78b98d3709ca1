package crosstie.ui.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.signin.SignedSandbox;
import crosstie.model.Connection;
import crosstie.model.SignInPrompt;
import crosstie.studio.Studio;
import crosstie.ui.kit.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInViewModelTest {
    @TempDir
    Path home;

    @TempDir
    Path folder;

    //
    @Test
    void aPersonIsShownTheCodeAndTheConnectionIsTestedAfterwards() {
        try (SignedSandbox all = SignedSandbox.start(folder);
                Studio studio = Studio.open(home, Map.of("CROSSTIE_VAULT", "file"))) {
            Map<String, String> settings = Map.of(
                    "clientId",
                    all.sandbox.clientId(),
                    "authority",
                    all.door().address().toString(),
                    "caFile",
                    all.caFile().toString());
            studio.connections()
                    .add(new Connection("crm", "dataverse", all.sandbox.sales(), "entra-device", settings), null);
            List<SignInPrompt> prompts = new ArrayList<>();
            List<String> after = new ArrayList<>();
            SignInViewModel model =
                    new SignInViewModel("crm", studio.signIns(), Samples.AT_ONCE, () -> after.add("tested"));
            model.prompt().subscribe(prompt -> {
                if (prompt != null) {
                    prompts.add(prompt);
                    all.act(prompt);
                }
            });
            model.start();
            assertEquals(SignInViewModel.State.DONE, model.state().get(), () -> String.valueOf(model.trouble()));
            assertFalse(prompts.getFirst().code().isEmpty());
            assertEquals(List.of("tested"), after);
            assertTrue(studio.connections().test("crm").stream().allMatch(s -> s.ok()));
        }
    }
}
