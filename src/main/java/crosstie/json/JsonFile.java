package crosstie.json;

import crosstie.model.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A JSON text of somebody else's, bounded as all files are, before it is known what it describes. Objects are {@code Map} in file order,
 * then {@code List}, {@code String}, {@code Long}, {@code BigDecimal}, {@code Boolean} and null.
 */
public final class JsonFile {
    private final String name;
    private final Object root;
    private final Problems problems;

    private JsonFile(String name, Object root, Problems problems) {
        this.name = name;
        this.root = root;
        this.problems = problems;
    }

    /** @throws crosstie.model.Refusal FILE_NOT_FOUND, FILE_UNREADABLE, FILE_NOT_JSON, FILE_TOO_LARGE, FILE_TOO_DEEP */
    public static JsonFile read(Path file) {
        return read(file.toString(), FileText.of(file));
    }

    /** @param name what a refusal calls the text */
    public static JsonFile read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static JsonFile read(String name, byte[] bytes) {
        FileText.bound(name, bytes.length);
        Problems problems = new Problems();
        return new JsonFile(name, Tree.read(name, bytes, problems), problems);
    }

    /** A tree made here. Only values of the kinds named above may be in it. */
    public static JsonFile of(String name, Map<String, Object> root) {
        return new JsonFile(name, root, new Problems());
    }

    public String name() {
        return name;
    }

    public Object root() {
        return root;
    }

    /** What is wrong but legible, such as a key that stands twice. */
    public List<Problem> problems() {
        return problems.list();
    }

    /** A value on one line. */
    public static String line(Object value) {
        return JsonText.line(value);
    }

    /** The members of the root, with a collector of problems that is theirs alone. */
    Members members() {
        Problems own = new Problems();
        own.add(problems.list());
        if (root instanceof Map<?, ?> map) {
            return new Members(Members.named(map), "", own);
        }
        own.error("EXPECTED_OBJECT", "", Shown.of(root));
        return new Members(Map.of(), "", own);
    }
}
