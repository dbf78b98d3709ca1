package crosstie.odata;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import crosstie.odata.Columns.Target;
import crosstie.odata.ODataException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Decodes a page of rows straight from the stream into arrays. A page that is cut, ends in garbage or has no {@code value} is an error
 * ({@code ANSWER_CUT}, {@code BAD_JSON}, {@code NOT_JSON}), never a short page. Limits: depth 64, numbers of 100 digits, texts of 20 MB.
 *
 * <p>One reader serves one query, page after page; not for several threads at once.
 */
public final class PageReader implements BodyReader<RowPage> {
    private final Columns columns;
    private final Cursor[] cursors;
    private int usual = 16;

    public PageReader(Columns columns) {
        this.columns = columns;
        this.cursors = new Cursor[columns.nodes()];
        cursor(columns.top());
    }

    @Override
    public RowPage read(Answer answer) throws IOException {
        return read(answer.body());
    }

    /** @throws IOException when the stream itself breaks */
    public RowPage read(InputStream body) throws IOException {
        return Document.read(body, json -> {
            Draft draft = new Draft();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                draft.property(name, json);
            }
            return draft.page();
        });
    }

    /** A single row, as a keyed GET, a create or an update with representation answers it. */
    public Object[] readRow(InputStream body) throws IOException {
        return Document.read(body, this::row);
    }

    /** As {@link #readRow(InputStream)}, of a body that has arrived. */
    public Object[] readRow(byte[] body) throws IOException {
        return Document.read(body, this::row);
    }

    private List<Object[]> rows(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new ODataException(Kind.BAD_JSON, "value");
        }
        List<Object[]> rows = new ArrayList<>(usual);
        while (json.nextToken() == JsonToken.START_OBJECT) {
            rows.add(row(json));
        }
        if (json.currentToken() != JsonToken.END_ARRAY) {
            throw new ODataException(Kind.BAD_JSON, "value");
        }
        usual = rows.size() + 1;
        return rows;
    }

    private Object[] row(JsonParser json) throws IOException {
        Object[] row = new Object[columns.width()];
        fill(json, cursors[columns.top().number()], row);
        return row;
    }

    private void fill(JsonParser json, Cursor cursor, Object[] row) throws IOException {
        int place = 0;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            Target target = cursor.find(place++, name);
            JsonToken token = json.nextToken();
            if (target == null) {
                json.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                put(json, token, target, row);
            } else if (target.tellsSent) {
                sent(target, row);
            }
        }
    }

    /** A null that was sent. */
    private static void sent(Target target, Object[] row) {
        for (Target t = target; t != null; t = t.also) {
            if (t.kind == ValueKind.SENT) {
                row[t.slot] = Boolean.TRUE;
            }
        }
    }

    private void put(JsonParser json, JsonToken token, Target target, Object[] row) throws IOException {
        if (target.nested != null) {
            if (token != JsonToken.START_OBJECT) {
                throw new ODataException(Kind.BAD_VALUE, target.name);
            }
            fill(json, cursors[target.nested.number()], row);
            return;
        }
        for (Target t = target; t != null; t = t.also) {
            if (row[t.slot] != null) {
                throw new ODataException(Kind.BAD_JSON, t.name);
            }
            row[t.slot] = Values.read(json, token, t);
        }
    }

    private void cursor(Columns.Node node) {
        cursors[node.number()] = new Cursor(node);
        node.targets().values().stream().filter(t -> t.nested != null).forEach(t -> cursor(t.nested));
    }

    /** What is known of a page while it is read. */
    private final class Draft {
        private List<Object[]> rows;
        private String nextLink;
        private String deltaLink;
        private long count = -1;

        void property(String name, JsonParser json) throws IOException {
            switch (name) {
                case "value" -> {
                    if (rows != null) {
                        throw new ODataException(Kind.BAD_JSON, "value");
                    }
                    rows = rows(json);
                }
                case "@odata.nextLink", "@nextLink" -> nextLink = link(name, nextLink, json);
                case "@odata.deltaLink", "@deltaLink" -> deltaLink = link(name, deltaLink, json);
                case "@odata.count", "@count" -> count = json.getValueAsLong(-1);
                // a service that fails after it began to answer can only say so here
                case "error" -> throw failure(json);
                default -> json.skipChildren();
            }
        }

        private static String link(String name, String before, JsonParser json) throws IOException {
            if (before != null || !json.currentToken().isScalarValue()) {
                throw new ODataException(Kind.BAD_JSON, name);
            }
            return json.currentToken() == JsonToken.VALUE_NULL ? null : json.getText();
        }

        private static ODataException failure(JsonParser json) throws IOException {
            ServiceError error = ServiceError.of(json);
            return new ODataException(Kind.UNAVAILABLE, 0, error.code(), error.message(), null);
        }

        RowPage page() {
            if (rows == null) {
                throw new ODataException(Kind.BAD_JSON, "value");
            }
            return new RowPage(rows, nextLink, deltaLink, count);
        }
    }
}
