package crosstie.sandbox.data;

/** Rows that exist without being stored: each cell follows from its place, so a million rows cost no memory. */
public interface Demo {
    Demo NONE = new Demo() {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public Object cell(int row, int column) {
            return null;
        }

        @Override
        public int[] find(int column, Object value) {
            return new int[0];
        }
    };

    int size();

    Object cell(int row, int column);

    /** Rows that may have the value in a column that is looked up by; the caller checks each. */
    int[] find(int column, Object value);
}
