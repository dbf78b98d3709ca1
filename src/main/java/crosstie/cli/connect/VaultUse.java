package crosstie.cli.connect;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import crosstie.model.Refusal;
import crosstie.model.VaultKind;
import crosstie.studio.Studio;
import crosstie.studio.connect.VaultKeys;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crosstie vault use keychain|passphrase|file}: all secrets are sealed anew with a key that is there. */
@Command(name = "use")
public final class VaultUse implements Callable<Integer> {
    private static final String NEW = "CROSSTIE_NEW_PASSPHRASE";

    private final Session session;

    /** Places that somebody can choose. */
    enum Place {
        KEYCHAIN,
        PASSPHRASE,
        FILE
    }

    @Parameters(index = "0", paramLabel = "keychain|passphrase|file", descriptionKey = "vault-place")
    private Place place;

    @Option(names = "--forget", descriptionKey = "vault-forget")
    private boolean forget;

    public VaultUse(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (forget && !session.confirmed("cli.vault.confirm")) {
            return Exit.CANCELLED;
        }
        VaultKeys vault = session.studio().vault();
        VaultKind kind = VaultKind.valueOf(place.name());
        char[] words = kind == VaultKind.PASSPHRASE ? words(vault.kind()) : null;
        VaultShow.print(session, vault.use(kind, words, forget));
        return Exit.COMPLETED;
    }

    /** The new passphrase. Where one is in use already, its variable holds the old one. */
    private char[] words(VaultKind now) {
        return variable(NEW)
                .or(() -> now == VaultKind.PASSPHRASE && !forget ? Optional.empty() : variable(Studio.PASSPHRASE))
                .or(this::twice)
                .orElseThrow(() -> Refusal.usage("VAULT_PASSPHRASE_UNTOLD", NEW));
    }

    private Optional<char[]> variable(String name) {
        return Optional.ofNullable(session.environment().get(name))
                .filter(v -> !v.isEmpty())
                .map(String::toCharArray);
    }

    private Optional<char[]> twice() {
        Optional<char[]> first = session.typed("cli.vault.new");
        if (first.isPresent()) {
            char[] second = session.typed("cli.vault.again").orElse(new char[0]);
            boolean same = Arrays.equals(first.get(), second);
            Arrays.fill(second, '\0');
            if (!same) {
                throw Refusal.usage("VAULT_PASSPHRASES_DIFFER");
            }
        }
        return first;
    }
}
