package crosstie.store;

import crosstie.model.Refusal;
import java.util.Arrays;
import java.util.List;

/** The Secret Service of Linux desktops (GNOME Keyring, KWallet, KeePassXC), by libsecret's {@code secret-tool}. */
record SecretTool(Tool tool) implements Keychain {

    @Override
    public String name() {
        return tool.name();
    }

    @Override
    public byte[] keep(String id, byte[] key) {
        Tool.Said said = tool.run(
                Hex.written(key), List.of("store", "--label=Crosstie vault", "application", "crosstie", "vault", id));
        if (said.exit() != 0) {
            throw Refusal.stopped("KEYCHAIN_REFUSED", name());
        }
        return null;
    }

    @Override
    public byte[] find(String id, byte[] kept) {
        Tool.Said said = tool.run(new byte[0], List.of("lookup", "application", "crosstie", "vault", id));
        try {
            if (said.exit() != 0) {
                throw Refusal.stopped("KEYCHAIN_REFUSED", name());
            }
            return Keychain.key(tool, said.output());
        } finally {
            Arrays.fill(said.output(), (byte) 0);
        }
    }

    @Override
    public void forget(String id) {
        tool.run(new byte[0], List.of("clear", "application", "crosstie", "vault", id));
    }
}
