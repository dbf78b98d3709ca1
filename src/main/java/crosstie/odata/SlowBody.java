package crosstie.odata;

import java.io.IOException;

/** An answer that arrives more slowly than any honest one. */
final class SlowBody extends IOException {
    private static final long serialVersionUID = 1;

    SlowBody(long bytes, long milliseconds) {
        super(bytes + " bytes in " + milliseconds / 1_000 + " s");
    }
}
