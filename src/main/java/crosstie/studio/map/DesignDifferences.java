package crosstie.studio.map;

import crosstie.model.DesignChange;
import crosstie.model.Template;
import crosstie.template.TemplateFolder;
import crosstie.template.merge.Differences;
import crosstie.template.merge.LineDifference;
import java.util.List;

/** What is not the same in two templates or projects. */
public final class DesignDifferences {
    private final Designs designs;

    public DesignDifferences(Designs designs) {
        this.designs = designs;
    }

    /** Row by row. Names are compared only where neither is a project, which has a name of its own. */
    public List<DesignChange> between(String before, String after) {
        Design a = designs.open(before);
        Design b = designs.open(after);
        Template later = a.project().isPresent() || b.project().isPresent()
                ? b.template().withName(a.template().name())
                : b.template();
        return Differences.between(a.template(), later);
    }

    /** Line by line, in the unified form; empty for the same text. */
    public String lines(String before, String after) {
        Design a = designs.open(before);
        Design b = designs.open(after);
        boolean projects = a.project().isPresent() && b.project().isPresent();
        return LineDifference.unified(before, text(a, projects), after, text(b, projects));
    }

    private static String text(Design d, boolean project) {
        return project ? TemplateFolder.text(d.project().orElseThrow()) : TemplateFolder.text(d.template());
    }
}
