package crosstie.sandbox.finops;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosstie.sandbox.data.Book;
import crosstie.sandbox.data.Option;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Bytes;
import crosstie.sandbox.http.Document;
import crosstie.sandbox.http.Request;
import crosstie.sandbox.http.Uris;
import crosstie.sandbox.metadata.Manner.Filters;
import crosstie.sandbox.query.JsonView;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The {@code /Metadata} service (F-14). */
final class MetadataService {
    private static final JsonView VIEW = new JsonView(Set.of(), Set.of());
    private static final Pattern FUNCTION = Pattern.compile("[a-z]+\\(");
    private static final int KEPT = 8;

    private final Book book;
    private final MetadataItems items;
    private final Labels labels;
    private final Filters filters;
    private final String root;
    private final Map<String, Document> lists = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Document> eldest) {
            return size() > KEPT;
        }
    };

    MetadataService(Book book, Labels labels, Filters filters, String root) {
        this.book = book;
        this.labels = labels;
        this.filters = filters;
        this.root = root + "Metadata/";
        items = new MetadataItems(book, labels);
    }

    Answer answer(String path, Request request) {
        if (!request.method().equals("GET")) throw Refused.verb(request.method());
        String address = Uris.decode(path, false);
        int open = address.indexOf('(');
        String list = open < 0 ? address : address.substring(0, open);
        String key = open < 0 ? null : address.substring(open + 1, Math.max(open + 1, address.length() - 1));
        return switch (list) {
            case "PublicEntities" -> answer(list, key, request, this::named, items::publicEntity, book.shapes());
            case "DataEntities" -> answer(list, key, request, this::inTree, items::dataEntity, book.shapes());
            case "PublicEnumerations" ->
                answer(
                        list,
                        key,
                        request,
                        this::enumeration,
                        items::enumeration,
                        book.enumerations().entrySet());
            case "Labels" -> label(key, request);
            default -> throw Refused.route(root + path);
        };
    }

    private Shape named(String name) {
        return book.named(name);
    }

    private Shape inTree(String aot) {
        return book.inTree(aot);
    }

    private Map.Entry<String, List<Option>> enumeration(String name) {
        List<Option> members = book.enumerations().get(name);
        return members == null ? null : Map.entry(name, members);
    }

    private <T> Answer answer(
            String list,
            String key,
            Request request,
            Function<String, T> find,
            Function<T, ObjectNode> item,
            Iterable<T> all) {
        if (key == null) return list(list, request, () -> stream(all).map(item));
        T found = find.apply(key.length() < 2 ? key : key.substring(1, key.length() - 1));
        if (found == null) throw Refused.missing();
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("@odata.context", root + "$metadata#" + list + "/$entity");
        out.setAll(VIEW.one(item.apply(found), Uris.options(request.query()), (a, b) -> null));
        return json(out);
    }

    private static <T> Stream<T> stream(Iterable<T> all) {
        return java.util.stream.StreamSupport.stream(all.spliterator(), false);
    }

    /** Item by item into a packed document: a list of thousands is never in memory. */
    private Answer list(String list, Request request, Items items) {
        Map<String, String> options = filtered(Uris.options(request.query()));
        JsonView.checked(options);
        Document document;
        synchronized (lists) {
            document = lists.computeIfAbsent(
                    book.edition().number() + list + "?" + request.query(),
                    k -> new Document(FinopsQuery.TYPE, out -> write(list, options, items, out)));
        }
        return document.answer(request);
    }

    /** The items from the start, as often as asked. */
    private interface Items {
        Stream<ObjectNode> again();
    }

    private Map<String, String> filtered(Map<String, String> options) {
        String filter = options.get("$filter");
        if (filter == null || filters == Filters.FULL) return options;
        if (filters == Filters.NONE
                || filters == Filters.SIMPLE && FUNCTION.matcher(filter).find())
            throw Refused.query("The query specified in the URI is not valid. $filter is not supported here.");
        if (filters == Filters.IGNORED) options.remove("$filter");
        return options;
    }

    private void write(String list, Map<String, String> options, Items items, OutputStream out) {
        try {
            String context = "{\"@odata.context\":\"" + root + "$metadata#" + list + "\"";
            out.write(context.getBytes(StandardCharsets.UTF_8));
            if ("true".equals(options.get("$count"))) {
                String count = ",\"@odata.count\":" + VIEW.count(items.again()::iterator, options);
                out.write(count.getBytes(StandardCharsets.UTF_8));
            }
            out.write(",\"value\":[".getBytes(StandardCharsets.UTF_8));
            boolean[] first = {true};
            VIEW.each(items.again()::iterator, options, node -> {
                Bytes text = new Bytes(1024);
                out.write(
                        (first[0] ? text : text.text(",")).text(node.toString()).toByteArray());
                first[0] = false;
            });
            out.write("]}".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer json(ObjectNode node) {
        return Answer.of(200, FinopsQuery.TYPE, new Bytes(4096).text(node.toString()));
    }

    /** {@code Labels(Id='@SBX1000',Language='en-US')}: one label per call. */
    private Answer label(String key, Request request) {
        String id = part(key, "Id");
        String language = part(key, "Language");
        String text = id == null || language == null ? null : labels.text(id, language);
        if (text == null) throw key == null ? Refused.route(root + request.path()) : Refused.missing();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("@odata.context", root + "$metadata#Labels/$entity");
        return json(node.put("Id", id).put("Language", language).put("Value", text));
    }

    private static String part(String key, String name) {
        if (key == null) return null;
        for (String part : key.split(",")) {
            String trimmed = part.trim();
            if (trimmed.startsWith(name + "='") && trimmed.endsWith("'"))
                return trimmed.substring(name.length() + 2, trimmed.length() - 1);
        }
        return null;
    }
}
