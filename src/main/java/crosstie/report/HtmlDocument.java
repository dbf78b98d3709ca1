package crosstie.report;

import crosstie.model.MappingDocument;
import crosstie.model.MappingDocument.InOut;
import crosstie.model.MappingDocument.Line;
import crosstie.model.MappingDocument.Pairs;
import crosstie.model.MappingDocument.Part;
import crosstie.model.MappingDocument.Place;
import crosstie.model.MappingDocument.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Mapping documentation as one HTML file that needs nothing beside it: no script, no picture, no font; made to be read and to be printed. */
public final class HtmlDocument {
    private final MappingDocument document;
    private final UnaryOperator<String> words;
    private final Html html = new Html();

    private HtmlDocument(MappingDocument document, UnaryOperator<String> words) {
        this.document = document;
        this.words = words;
    }

    /** @param words the label of a key {@code report.…} in the document's language */
    public static String of(MappingDocument document, Locale language, UnaryOperator<String> words) {
        HtmlDocument made = new HtmlDocument(document, words);
        made.write(language.getLanguage());
        return made.html.toString();
    }

    private String word(String key) {
        return words.apply("report." + key);
    }

    private void write(String language) {
        html.ours("<!DOCTYPE html>\n<html lang=\"" + (language.equals("fr") ? "fr" : "en") + "\">\n<head>\n")
                .ours("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n")
                .ours(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .element("title", "", document.title())
                .ours("\n<style>\n" + style() + "</style>\n</head>\n<body>\n");
        head();
        contents();
        facts();
        for (int i = 0; i < document.tasks().size(); i++) {
            task(document.tasks().get(i), i + 1);
        }
        document.valueMaps().forEach(this::valueMap);
        signOff();
        html.ours("</body>\n</html>\n");
    }

    private void head() {
        html.open("header", "")
                .element("p", "kind", word("kind"))
                .element("h1", "", document.title())
                .unlessEmpty("p", "about", document.description())
                .open("dl", "meta");
        meta("from", document.source());
        meta("to", document.destination());
        meta("version", document.version());
        meta("project", document.project());
        meta("made", document.made());
        html.close("dl").close("header").line();
    }

    private void meta(String key, String value) {
        if (!value.isBlank()) {
            html.open("div", "")
                    .element("dt", "", word(key))
                    .element("dd", "", value)
                    .close("div");
        }
    }

    private void contents() {
        html.open("nav", "").element("h2", "", word("contents")).open("ol", "");
        for (int i = 0; i < document.tasks().size(); i++) {
            Part p = document.tasks().get(i);
            html.ours("<li><a href=\"#task-" + (i + 1) + "\">").text(p.name()).ours("</a> ");
            html.element(
                            "span",
                            "tech",
                            p.source().name() + " → " + p.destination().name())
                    .ours("</li>\n");
        }
        html.close("ol").close("nav").line();
    }

    private void facts() {
        if (!document.prerequisites().isEmpty()) {
            html.open("section", "").element("h2", "", word("before")).open("ul", "checks");
            document.prerequisites().forEach(p -> html.element("li", "", p));
            html.close("ul").close("section").line();
        }
        if (!document.parameters().isEmpty()) {
            html.open("section", "").element("h2", "", word("parameters"));
            table("narrow", "parameter", "name", "value");
            document.parameters().forEach(p -> row(p.label(), p.name(), p.value()));
            end();
            html.close("section").line();
        }
    }

    private void task(Part part, int number) {
        html.ours("<section class=\"task\" id=\"task-" + number + "\">")
                .open("h2", "")
                .element("span", "number", String.valueOf(number))
                .text(part.name())
                .close("h2")
                .open("div", "ends");
        end("from", part.source());
        html.element("div", "arrow", "→");
        end("to", part.destination());
        html.close("div");
        html.open("p", "filter")
                .element("b", "", word("filter"))
                .text(" ")
                .element(
                        part.filter().isBlank() ? "span" : "code",
                        "",
                        part.filter().isBlank() ? word("all") : part.filter())
                .close("p");
        boolean samples = part.lines().stream().anyMatch(l -> !l.samples().isEmpty());
        if (samples) {
            table("", "row", "source", "steps", "destination", "sample", "note");
        } else {
            table("", "row", "source", "steps", "destination", "note");
        }
        for (int i = 0; i < part.lines().size(); i++) {
            line(part.lines().get(i), i + 1, samples);
        }
        end();
        unmapped(part.unmapped());
        html.close("section").line();
    }

    private void end(String key, Table table) {
        html.open("div", "end")
                .element("span", "side", word(key))
                .element("strong", "", table.label().isBlank() ? table.name() : table.label())
                .unlessEmpty("code", "", table.label().isBlank() ? "" : table.name());
        if (!table.key().isEmpty()) {
            html.open("span", "key")
                    .text(word("key") + " ")
                    .element("code", "", String.join(", ", table.key()))
                    .close("span");
        }
        html.close("div");
    }

    private void line(Line line, int number, boolean samples) {
        html.open("tr", line.enabled() ? "" : "off").element("td", "count", String.valueOf(number));
        html.open("td", "");
        place(line.from());
        html.close("td").open("td", "steps");
        if (!line.steps().isEmpty()) {
            html.open("ol", "");
            line.steps().forEach(s -> html.element("li", "", s));
            html.close("ol");
        }
        html.unlessEmpty("p", "empty", line.empty());
        html.close("td").open("td", "");
        place(line.to());
        if (!line.enabled()) {
            html.element("span", "badge", word("off"));
        }
        html.close("td");
        if (samples) {
            html.open("td", "samples");
            line.samples().forEach(this::sample);
            html.close("td");
        }
        html.element("td", "note", line.note()).close("tr").line();
    }

    private void sample(InOut sample) {
        html.open("p", "")
                .element("span", "in", shown(sample.in()))
                .text(" → ")
                .element("span", "out", shown(sample.out()))
                .close("p");
    }

    private String shown(String value) {
        return value.isEmpty() ? word("nothing") : value;
    }

    private void place(Place place) {
        boolean labelled = !place.label().isBlank() && !place.label().equals(place.name());
        html.unlessEmpty("strong", "", labelled ? place.label() : "").element("code", "", place.name());
        String type = place.length().isEmpty() ? place.type() : place.type() + " " + place.length();
        html.unlessEmpty("span", "type", type);
        if (place.required()) {
            html.element("span", "badge must", word("required"));
        }
    }

    private void unmapped(List<Place> places) {
        if (places.isEmpty()) {
            return;
        }
        html.open("div", "warn").element("h3", "", word("unmapped")).open("ul", "");
        for (Place p : places) {
            html.open("li", "");
            place(p);
            html.close("li");
        }
        html.close("ul").close("div");
    }

    private void valueMap(Pairs map) {
        html.open("section", "map")
                .open("h2", "")
                .text(word("map") + " ")
                .element("code", "", map.name())
                .close("h2");
        table("narrow", "in", "out");
        map.entries().forEach(e -> row(e.in(), e.out()));
        row(word("in.empty"), map.empty());
        row(word("in.other"), map.otherwise());
        end();
        html.close("section").line();
    }

    private void signOff() {
        html.open("section", "sign").element("h2", "", word("sign")).element("p", "", word("sign.text"));
        table("", "sign.role", "sign.name", "sign.date", "sign.signature");
        for (String role : List.of("business", "source", "destination")) {
            row(word("sign." + role + ".role"), "", "", "");
        }
        end();
        html.close("section").line();
    }

    private void table(String kind, String... titles) {
        html.open("table", kind).ours("<thead><tr>");
        for (String title : titles) {
            html.element("th", "", word("column." + title));
        }
        html.ours("</tr></thead>\n<tbody>\n");
    }

    private void row(String... cells) {
        html.open("tr", "");
        for (String cell : cells) {
            html.element("td", "", cell);
        }
        html.close("tr").line();
    }

    private void end() {
        html.ours("</tbody></table>\n");
    }

    private static String style() {
        try (InputStream in =
                Objects.requireNonNull(HtmlDocument.class.getResourceAsStream("/crosstie/report/document.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
