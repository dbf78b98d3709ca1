package crosstie.sandbox.data;

/** Where committed writes go, so that they are there again after a restart. */
public interface Log {
    enum Verb {
        ADD,
        CHANGE,
        REMOVE
    }

    Log NONE = new Log() {
        @Override
        public void write(Verb verb, Table table, int slot, Object[] before) {
            // memory only
        }

        @Override
        public void flush() {
            // memory only
        }
    };

    static Log both(Log one, Log other) {
        return new Log() {
            @Override
            public void write(Verb verb, Table table, int slot, Object[] before) {
                one.write(verb, table, slot, before);
                other.write(verb, table, slot, before);
            }

            @Override
            public void flush() {
                one.flush();
                other.flush();
            }
        };
    }

    /** Notes the row as it is now; {@code before} are the cells that a change replaced. */
    void write(Verb verb, Table table, int slot, Object[] before);

    void flush();
}
