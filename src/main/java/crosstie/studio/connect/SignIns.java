package crosstie.studio.connect;

import crosstie.model.Refusal;
import crosstie.model.SignInPrompt;
import java.util.function.Consumer;

/** Signs a connection in, with a person where its way to sign in needs one. */
public final class SignIns {
    private final Environments environments;

    public SignIns(Environments environments) {
        this.environments = environments;
    }

    /**
     * Waits until it is done. Runs find the tokens afterwards and need nobody.
     *
     * @param prompts told what the person has to do: an address to open, a code to type there
     * @throws Refusal {@code SIGN_IN_DECLINED}, {@code SIGN_IN_LATE}, {@code SIGN_IN_UNFINISHED}, and what else can go wrong
     */
    public void signIn(String nameOrUrl, Consumer<SignInPrompt> prompts) {
        environments.signIn(nameOrUrl, prompts);
    }
}
