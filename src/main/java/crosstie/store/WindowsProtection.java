package crosstie.store;

import crosstie.model.Refusal;
import java.util.Arrays;
import java.util.List;

/**
 * Windows' protection of data for one user of one machine (DPAPI), by PowerShell. It keeps nothing itself: what it makes of the key is kept
 * in the store and can be opened by this user on this machine only.
 */
record WindowsProtection(Tool tool) implements Keychain {
    private static final String BOTH = "$ErrorActionPreference='Stop'; Add-Type -AssemblyName System.Security;"
            + " $t=[Console]::In.ReadToEnd().Trim();"
            + " $b=[byte[]]::new($t.Length/2);"
            + " for($i=0;$i -lt $b.Length;$i++){$b[$i]=[Convert]::ToByte($t.Substring(2*$i,2),16)};"
            + " $r=[Security.Cryptography.ProtectedData]::%s($b,$null,'CurrentUser');"
            + " [Console]::Out.Write([BitConverter]::ToString($r).Replace('-','').ToLower())";

    @Override
    public String name() {
        return "Windows";
    }

    @Override
    public byte[] keep(String id, byte[] key) {
        Tool.Said said = ask("Protect", Hex.written(key));
        return Hex.read(said.output(), said.output().length / 2)
                .orElseThrow(() -> Refusal.stopped("KEYCHAIN_RUBBISH", name()));
    }

    @Override
    public byte[] find(String id, byte[] kept) {
        if (kept == null) {
            throw Refusal.stopped("KEYCHAIN_REFUSED", name());
        }
        Tool.Said said = ask("Unprotect", Hex.written(kept));
        try {
            return Keychain.key(tool, said.output());
        } finally {
            Arrays.fill(said.output(), (byte) 0);
        }
    }

    private Tool.Said ask(String action, byte[] input) {
        Tool.Said said =
                tool.run(input, List.of("-NoProfile", "-NonInteractive", "-Command", BOTH.replace("%s", action)));
        if (said.exit() != 0) {
            throw Refusal.stopped("KEYCHAIN_REFUSED", name());
        }
        return said;
    }

    /** What is kept in the store goes with it. */
    @Override
    public void forget(String id) {}
}
