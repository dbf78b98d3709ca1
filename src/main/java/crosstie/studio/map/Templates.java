package crosstie.studio.map;

import crosstie.model.Problem;
import crosstie.model.Template;
import crosstie.model.TemplateName;
import java.util.List;

/** Templates: shipped ones, files, and what they say. */
public final class Templates {
    /** A template as opened, with what reading found. */
    public record Opened(String id, Template template, List<Problem> problems) {}

    public List<TemplateName> list() {
        throw new UnsupportedOperationException();
    }

    /** An existing file, else an id. */
    public Opened open(String idOrFile) {
        throw new UnsupportedOperationException();
    }

    /** The file's text, in stable order. */
    public String text(Template template) {
        throw new UnsupportedOperationException();
    }

    /** Everything that reading, the mapping check and its golden rows find, without a system. */
    public List<Problem> check(String idOrFile) {
        throw new UnsupportedOperationException();
    }

    /** The same, against the metadata of both ends. */
    public List<Problem> check(String idOrFile, String source, String destination) {
        throw new UnsupportedOperationException();
    }
}
