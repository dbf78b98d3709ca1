package crosstie.store;

import crosstie.model.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The login keychain of a Mac, by {@code security}; its commands come in on standard input, so that the key is no argument. */
record MacKeychain(Tool tool) implements Keychain {
    private static final String SERVICE = "Crosstie vault";

    @Override
    public String name() {
        return tool.name();
    }

    @Override
    public byte[] keep(String id, byte[] key) {
        byte[] before = ("add-generic-password -U -a " + id + " -s \"" + SERVICE + "\" -w ")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] digits = Hex.written(key);
        byte[] line = Arrays.copyOf(before, before.length + digits.length + 1);
        System.arraycopy(digits, 0, line, before.length, digits.length);
        line[line.length - 1] = '\n';
        Arrays.fill(digits, (byte) 0);
        if (tool.run(line, List.of("-i")).exit() != 0) {
            throw Refusal.stopped("KEYCHAIN_REFUSED", name());
        }
        return null;
    }

    @Override
    public byte[] find(String id, byte[] kept) {
        Tool.Said said = tool.run(new byte[0], List.of("find-generic-password", "-a", id, "-s", SERVICE, "-w"));
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
        tool.run(new byte[0], List.of("delete-generic-password", "-a", id, "-s", SERVICE));
    }
}
