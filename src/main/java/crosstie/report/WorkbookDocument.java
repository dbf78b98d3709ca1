package crosstie.report;

import crosstie.model.MappingDocument;
import crosstie.model.MappingDocument.InOut;
import crosstie.model.MappingDocument.Line;
import crosstie.model.MappingDocument.Pairs;
import crosstie.model.MappingDocument.Part;
import crosstie.model.MappingDocument.Place;
import crosstie.model.MappingDocument.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/** Mapping documentation as a workbook: an overview, a sheet for each task and one for each value map. */
public final class WorkbookDocument {
    private final MappingDocument document;
    private final UnaryOperator<String> words;
    private final SheetNames names = new SheetNames();

    private WorkbookDocument(MappingDocument document, UnaryOperator<String> words) {
        this.document = document;
        this.words = words;
    }

    /** The file's bytes. @param words the label of a key {@code report.…} in the document's language */
    public static byte[] of(MappingDocument document, UnaryOperator<String> words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Crosstie", "1.0")) {
            new WorkbookDocument(document, words).write(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String word(String key) {
        return words.apply("report." + key);
    }

    private List<String> columns(String... keys) {
        return Stream.of(keys).map(k -> word("column." + k)).toList();
    }

    private void write(Workbook book) {
        overview(new Sheet(book, names.of(word("overview")), 30, 60, 34, 34));
        for (Part part : document.tasks()) {
            task(new Sheet(book, names.of(part.name()), 6, 32, 28, 16, 44, 32, 28, 16, 12, 30, 30, 50), part);
        }
        for (Pairs map : document.valueMaps()) {
            valueMap(new Sheet(book, names.of(word("map") + " " + map.name()), 36, 36), map);
        }
    }

    private void overview(Sheet sheet) {
        sheet.title(document.title())
                .fact(word("about"), document.description())
                .fact(word("from"), document.source())
                .fact(word("to"), document.destination())
                .fact(word("version"), document.version())
                .fact(word("project"), document.project())
                .fact(word("made"), document.made());
        document.prerequisites().forEach(p -> sheet.fact(word("before"), p));
        document.parameters().forEach(p -> sheet.fact(word("column.parameter") + ": " + p.label(), p.value()));
        sheet.gap().header(columns("task", "rows", "source", "destination"), false);
        for (Part p : document.tasks()) {
            sheet.row(false, List.of(p.name(), p.lines().size(), named(p.source()), named(p.destination())));
        }
        sheet.gap().header(columns("sign.role", "sign.name", "sign.date", "sign.signature"), false);
        for (String role : List.of("business", "source", "destination")) {
            sheet.row(false, List.of(word("sign." + role + ".role"), "", "", ""));
        }
    }

    private static String named(Table table) {
        return table.label().isBlank() ? table.name() : table.label() + " (" + table.name() + ")";
    }

    private void task(Sheet sheet, Part part) {
        sheet.header(
                columns(
                        "row",
                        "source",
                        "name",
                        "type",
                        "steps",
                        "destination",
                        "name",
                        "type",
                        "required",
                        "in",
                        "out",
                        "note"),
                true);
        int number = 0;
        for (Line line : part.lines()) {
            sheet.row(number % 2 == 1, cells(line, ++number));
        }
        sheet.gap()
                .fact("", named(part.source()) + " → " + named(part.destination()))
                .fact(
                        "",
                        word("key") + " " + String.join(", ", part.source().key()) + " → "
                                + String.join(", ", part.destination().key()))
                .fact("", word("filter") + " " + (part.filter().isBlank() ? word("all") : part.filter()));
        for (Place p : part.unmapped()) {
            sheet.fact("!", word("unmapped") + ": " + p.name());
        }
    }

    private List<Object> cells(Line line, int number) {
        String steps = Stream.concat(line.steps().stream(), Stream.of(line.empty()))
                .filter(s -> !s.isBlank())
                .collect(Collectors.joining("\n"));
        return List.of(
                number,
                line.from().label(),
                line.from().name(),
                type(line.from()),
                steps,
                line.enabled() ? line.to().label() : line.to().label() + " (" + word("off") + ")",
                line.to().name(),
                type(line.to()),
                line.to().required() ? word("required") : "",
                line.samples().stream().map(InOut::in).collect(Collectors.joining("\n")),
                line.samples().stream().map(InOut::out).collect(Collectors.joining("\n")),
                line.note());
    }

    private static String type(Place place) {
        return place.length().isEmpty() ? place.type() : place.type() + " " + place.length();
    }

    private void valueMap(Sheet sheet, Pairs map) {
        sheet.header(columns("in", "out"), true);
        int number = 0;
        for (InOut e : map.entries()) {
            sheet.row(number++ % 2 == 1, List.of(e.in(), e.out()));
        }
        sheet.row(false, List.of(word("in.empty"), map.empty()));
        sheet.row(false, List.of(word("in.other"), map.otherwise()));
    }
}
