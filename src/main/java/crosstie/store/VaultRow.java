package crosstie.store;

import crosstie.model.VaultKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/**
 * Where the key of the vault is, as the store remembers it; nothing in here opens anything by itself.
 *
 * @param generation grows with each new key
 * @param id name of the key in the keychain
 * @param salt of the passphrase
 * @param iterations of the passphrase
 * @param wrapped the key as the system's own protection sealed it, where that keeps nothing itself
 * @param proof a known word, sealed with the key; null for keys from before there was one
 */
record VaultRow(long generation, VaultKind kind, String id, byte[] salt, int iterations, byte[] wrapped, Seal proof) {
    static final String COLUMNS = "generation, kind, key_id, salt, iterations, wrapped, proof_nonce, proof";

    static VaultRow read(ResultSet r) throws SQLException {
        byte[] nonce = r.getBytes("proof_nonce");
        return new VaultRow(
                r.getLong("generation"),
                Column.read("vault.kind", () -> VaultKind.valueOf(r.getString("kind"))),
                r.getString("key_id"),
                r.getBytes("salt"),
                r.getInt("iterations"),
                r.getBytes("wrapped"),
                nonce == null ? null : new Seal(nonce, r.getBytes("proof")));
    }

    static VaultRow now(Handle h) {
        return h.createQuery("select " + COLUMNS + " from vault where number = 1")
                .map((r, c) -> read(r))
                .one();
    }

    /** Nobody changes the key until the transaction is over. */
    static long held(Handle h) {
        return h.createQuery("select generation from vault where number = 1 for update")
                .mapTo(Long.class)
                .one();
    }

    void save(Handle h) {
        h.execute(
                "update vault set generation = ?, kind = ?, key_id = ?, salt = ?, iterations = ?, wrapped = ?,"
                        + " proof_nonce = ?, proof = ? where number = 1",
                generation,
                kind.name(),
                id,
                salt,
                iterations,
                wrapped,
                proof == null ? null : proof.nonce(),
                proof == null ? null : proof.sealed());
    }

    @Override
    public String toString() {
        return "VaultRow[" + generation + ", " + kind + "]";
    }
}
