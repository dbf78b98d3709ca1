package crosstie.engine;

/** 128 bits of a key in canonical form: what stands for the key where millions of them are kept. */
record KeyHash(long high, long low) {
    private static final long HIGH = 0x51A7E5C0FFEE1234L;
    private static final long LOW = 0x0DDBA11CAB1E5678L;

    static KeyHash of(String canonical) {
        return new KeyHash(TextHash.of(canonical, HIGH), TextHash.of(canonical, LOW));
    }
}
