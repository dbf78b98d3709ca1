package crosstie.sandbox.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes XML as a stream, without a tree: elements are opened, closed and escaped here, never by hand. */
public final class Xml {
    private static final int PIECE = 32 * 1024;

    private final OutputStream to;
    private final StringBuilder out =
            new StringBuilder(PIECE + 4096).append("<?xml version=\"1.0\" encoding=\"utf-8\"?>");

    public Xml(OutputStream to) {
        this.to = to;
    }

    /** An element that stays open; attributes come in pairs, those with a null value are left out. */
    public Xml open(String name, String... attributes) {
        tag(name, attributes);
        out.append('>');
        return this;
    }

    public Xml empty(String name, String... attributes) {
        tag(name, attributes);
        out.append(" />");
        return this;
    }

    public Xml close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    public Xml text(String text) {
        escape(text);
        return this;
    }

    private void tag(String name, String... attributes) {
        if (out.length() > PIECE) pass();
        out.append("\n<").append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] == null) continue;
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    private void pass() {
        try {
            to.write(out.toString().getBytes(StandardCharsets.UTF_8));
            out.setLength(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passes on what is left. */
    public void end() {
        out.append('\n');
        pass();
    }
}
