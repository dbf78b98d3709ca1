package crosstie.cli.connect;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import crosstie.model.VaultState;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code crosstie vault show}: where the key is that seals the secrets, and what this machine offers beside. */
@Command(name = "show")
public final class VaultShow implements Callable<Integer> {
    private final Session session;

    public VaultShow(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        print(session, session.studio().vault().state());
        return Exit.COMPLETED;
    }

    static void print(Session session, VaultState state) {
        String kind = state.kind().name().toLowerCase(Locale.ROOT);
        String keychain = session.sentences().message(state.keychain(), state.arguments());
        if (session.json()) {
            session.document(session.documents().document(document(state, kind, keychain)));
            return;
        }
        session.print(session.text("cli.vault.kind." + kind));
        session.print(session.text("cli.vault.secrets", session.number(state.secrets())));
        session.print(keychain);
        if (!state.hasKeychain()) {
            session.print("  " + session.sentences().remedy(state.keychain(), state.arguments()));
        }
    }

    private static Map<String, Object> document(VaultState state, String kind, String keychain) {
        Map<String, Object> offered = new LinkedHashMap<>();
        offered.put("ready", state.hasKeychain());
        offered.put("code", state.keychain());
        offered.put("message", keychain);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("vault", kind);
        all.put("secrets", state.secrets());
        all.put("keychain", offered);
        return all;
    }
}
