package crosstie.model;

/** Where the key is that seals the secrets of a store. */
public enum VaultKind {
    /** No secret was stored yet: the first one decides. */
    NONE,
    /** In a file of the home folder that only its owner can read. */
    FILE,
    /** In the keychain of the operating system. */
    KEYCHAIN,
    /** Nowhere: it is made from a passphrase that somebody knows. */
    PASSPHRASE
}
