package crosstie.odata.batch;

import crosstie.odata.Answer;
import crosstie.odata.ODataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * What became of each operation of a batch. Where the answer is cut, has parts too few or too many, in another order, or with ids that make
 * no sense, operations are left without an answer rather than given one that may be another's.
 */
public final class BatchAnswer {
    private static final int MOST_BYTES = 64 << 20;

    private final BatchPart[] parts;
    private final int strays;
    private final boolean whole;

    BatchAnswer(BatchPart[] parts, int strays, boolean whole) {
        this.parts = parts;
        this.strays = strays;
        this.whole = whole;
    }

    /** Never fails: what cannot be read leaves operations without an answer. */
    public static BatchAnswer read(BatchRequest request, Answer answer) {
        return read(request, answer.contentType(), answer.body());
    }

    /** @param contentType with the boundary in it, quoted or not */
    public static BatchAnswer read(BatchRequest request, String contentType, InputStream body) {
        Arrived arrived = Arrived.of(body);
        Multipart parts = Multipart.of(arrived.bytes, contentType);
        Matching matching = new Matching(request);
        matching.place(parts.pieces(), parts.closed());
        return new BatchAnswer(matching.parts(), matching.strays(), arrived.whole && parts.closed());
    }

    /** The answer to an operation by its number; empty when there is none, or none that is surely its own: look up what became of it. */
    public Optional<BatchPart> part(int operation) {
        return Optional.ofNullable(parts[operation]);
    }

    public int size() {
        return parts.length;
    }

    /** Parts that could not be given to an operation. */
    public int strays() {
        return strays;
    }

    /** Whether the answer was read to its closing boundary. */
    public boolean whole() {
        return whole;
    }

    /** What came before the connection broke or a limit was met. */
    private record Arrived(byte[] bytes, boolean whole) {
        static Arrived of(InputStream body) {
            ByteArrayOutputStream all = new ByteArrayOutputStream(16 << 10);
            byte[] some = new byte[16 << 10];
            try {
                for (int n = body.read(some); n >= 0; n = body.read(some)) {
                    all.write(some, 0, n);
                    if (all.size() > MOST_BYTES) {
                        return new Arrived(all.toByteArray(), false);
                    }
                }
                return new Arrived(all.toByteArray(), true);
            } catch (IOException | ODataException cut) {
                // the operations whose answers are missing are reported as such
                return new Arrived(all.toByteArray(), false);
            }
        }
    }
}
