package crosstie.odata.batch;

import crosstie.odata.Answer;
import crosstie.odata.ODataException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * What became of each operation of a batch. Where the answer is cut, has parts too few or too many, in another order, or with ids that make
 * no sense, operations are left without an answer rather than given one that may be another's.
 */
public final class BatchAnswer {
    private static final int MOST_BYTES = 64 << 20;
    private static final int LEAST_BYTES = 16 << 10;
    private static final int USUAL_BYTES = 4 << 20;

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
        Arrived arrived = Arrived.of(body, Math.clamp(2L * request.length(), LEAST_BYTES, USUAL_BYTES));
        Multipart parts = Multipart.of(arrived.bytes, arrived.length, contentType);
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

    /** What came before the connection broke or a limit was met: the first {@code length} bytes. */
    private record Arrived(byte[] bytes, int length, boolean whole) {
        /** @param expected bytes; an answer that tells what was stored is about twice as long as what was sent */
        static Arrived of(InputStream body, int expected) {
            byte[] bytes = new byte[expected];
            int length = 0;
            try {
                for (int n = body.read(bytes); n >= 0; n = body.read(bytes, length, bytes.length - length)) {
                    length += n;
                    if (length > MOST_BYTES) {
                        return new Arrived(bytes, length, false);
                    }
                    if (length == bytes.length) {
                        bytes = Arrays.copyOf(bytes, length * 2);
                    }
                }
                return new Arrived(bytes, length, true);
            } catch (IOException | ODataException cut) {
                // the operations whose answers are missing are reported as such
                return new Arrived(bytes, length, false);
            }
        }
    }
}
