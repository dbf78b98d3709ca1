package crosstie.json;

import crosstie.model.Problem;
import crosstie.model.Refusal;
import crosstie.model.Template;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
        return read(file.toString(), FileText.of(file));
    }

    /** @param name what a refusal calls the text */
    public static Opened read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads to the end or to the size limit; the caller closes. */
    public static Opened read(String name, InputStream in) throws IOException {
        return read(name, FileText.of(name, in));
    }

    private static Opened read(String name, byte[] bytes) {
        if (bytes.length > Limits.BYTES) {
            throw Refusal.usage("FILE_TOO_LARGE", name, (Limits.BYTES >> 20) + " MB");
        }
        Problems problems = new Problems();
        Template template = new TemplateReader(name, root(name, bytes, problems)).template();
        return new Opened(template, problems.list());
    }

    static Members root(String name, byte[] bytes, Problems problems) {
        Object tree = Tree.read(name, bytes, problems);
        if (tree instanceof Map<?, ?> map) {
            return new Members(Members.named(map), "", problems);
        }
        problems.error("EXPECTED_OBJECT", "", Shown.of(tree));
        return new Members(Map.of(), "", problems);
    }

    /** The file's text, in the contract's order, ending with a line break. */
    public static String write(Template template) {
        return Layout.of(TemplateWriter.tree(template, template.name(), Map.of()));
    }
}
