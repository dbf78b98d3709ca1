package crosstie.odata.batch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Builds a {@code multipart/mixed} body, every line ended by CRLF (D-41 to D-43, F-42). Operations are numbered from 0 in the order they are
 * added; {@link BatchAnswer} answers by these numbers. Not for several threads at once.
 */
public final class BatchRequest {
    /** All boundaries have one length: none begins with another. */
    private static final int FIRST_SET = 100_000;

    private static final byte[] END = ascii("\r\n");
    private static final byte[] HTTP = ascii("Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n");

    /** Not to be guessed, so that no value can hold it; change sets count on from it. */
    private final String secret = UUID.randomUUID().toString();

    private final String boundary = "batch_" + secret;
    private final byte[] delimiter = ascii("--" + boundary + "\r\n");
    private final ByteArrayOutputStream out;
    private final List<Group> groups = new ArrayList<>();
    private int operations;

    public BatchRequest() {
        this(16 << 10);
    }

    /** @param expected bytes that the body will probably have, so that it need not grow */
    public BatchRequest(int expected) {
        out = new ByteArrayOutputStream(expected);
    }

    /** Adds an operation of its own, outside any change set; returns its number. */
    public int add(Operation operation) {
        groups.add(new Group(operations, 1, false));
        out.writeBytes(delimiter);
        part(operation, 0);
        return operations++;
    }

    /** Adds a change set, which is applied as a whole or not at all; returns the number of its first operation. */
    public int addChangeSet(List<Operation> set) {
        if (set.isEmpty()) {
            throw new IllegalArgumentException("empty change set");
        }
        int first = operations;
        String inner = "changeset_" + secret + "_" + (FIRST_SET + groups.size());
        groups.add(new Group(first, set.size(), true));
        out.writeBytes(delimiter);
        text("Content-Type: multipart/mixed; boundary=" + inner + "\r\n\r\n");
        for (Operation operation : set) {
            text("--" + inner + "\r\n");
            part(operation, ++operations);
        }
        text("--" + inner + "--\r\n");
        return first;
    }

    /** A change set of one operation: what a batch with {@code odata.continue-on-error} needs to go on after a refusal (D-44). */
    public int addAlone(Operation operation) {
        return addChangeSet(List.of(operation));
    }

    public int size() {
        return operations;
    }

    /** Bytes so far. */
    public int length() {
        return out.size();
    }

    public String contentType() {
        return "multipart/mixed; boundary=" + boundary;
    }

    /** The finished body; nothing can be added afterwards. */
    public byte[] bytes() {
        text("--" + boundary + "--\r\n");
        return out.toByteArray();
    }

    List<Group> groups() {
        return groups;
    }

    /** @param id 0 for none */
    private void part(Operation operation, int id) {
        out.writeBytes(HTTP);
        if (id > 0) {
            text("Content-ID: " + id + "\r\n");
        }
        out.writeBytes(END);
        out.writeBytes(operation.head());
        if (operation.body() != null) {
            out.writeBytes(operation.body());
        }
        out.writeBytes(END);
    }

    private void text(String text) {
        out.writeBytes(ascii(text));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** A plain operation, or the operations of a change set. */
    record Group(int first, int size, boolean changeSet) {}
}
