package crosstie.json;

import crosstie.model.Problem;
import crosstie.model.Template;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Template files. Reading never fails because of what a file says: what is wrong comes back as problems with JSON pointers, and keys this
 * version does not know are kept and written back. A file that is no JSON, or larger or deeper than a template can be, is refused:
 * FILE_NOT_JSON, FILE_TOO_LARGE, FILE_TOO_DEEP, FILE_NOT_FOUND, FILE_UNREADABLE. Writing what was read from a file of ours gives the same
 * bytes.
 */
public final class TemplateCodec {
    /** What a file holds, and what is wrong with it. */
    public record Opened(Template template, List<Problem> problems) {
        public Opened {
            problems = List.copyOf(problems);
        }
    }

    private TemplateCodec() {}

    public static Opened read(Path file) {
        return of(JsonFile.read(file));
    }

    /** @param name what a refusal calls the text */
    public static Opened read(String name, String text) {
        return of(JsonFile.read(name, text));
    }

    /** Reads to the end or to the size limit; the caller closes. */
    public static Opened read(String name, InputStream in) throws IOException {
        return of(JsonFile.read(name, FileText.of(name, in)));
    }

    public static Opened of(JsonFile file) {
        Members root = file.members();
        Template template = new TemplateReader(file.name(), root).template();
        return new Opened(template, root.problems().list());
    }

    /** The file's text, in the contract's order, ending with a line break. */
    public static String write(Template template) {
        return Layout.of(TemplateWriter.tree(template, template.name(), Map.of()));
    }

    /** What the file of the template holds, as it would be read. */
    public static Map<String, Object> tree(Template template) {
        return Members.named(
                (Map<?, ?>) JsonFile.read(template.name(), write(template)).root());
    }
}
