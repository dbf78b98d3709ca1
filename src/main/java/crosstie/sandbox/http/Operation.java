package crosstie.sandbox.http;

import java.util.Arrays;

/** One operation inside a batch, and what became of it. Written by the thread that answers the batch, read after that. */
public final class Operation {
    private final String method;
    private final String path;
    private final int body;
    private int status;

    private Operation(String method, String path, int body) {
        this.method = method;
        this.path = path;
        this.body = body;
    }

    public static Operation of(Request request) {
        return new Operation(request.method(), request.path(), Arrays.hashCode(request.body()));
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    /** Tells bodies apart without keeping them. */
    public int body() {
        return body;
    }

    /** 0 when it was not looked at. */
    public int status() {
        return status;
    }

    public void answered(int how) {
        status = how;
    }
}
