package crosstie.studio.map;

import crosstie.model.Problem;
import crosstie.model.Project;
import crosstie.model.Template;
import java.util.List;
import java.util.Optional;

/**
 * What is to be run: a template or a project.
 *
 * @param name of the project, else the template's id, as history shows it
 * @param problems what reading found
 */
public record Design(String name, Template template, List<Problem> problems, Optional<Project> project) {
    public Design {
        problems = List.copyOf(problems);
    }
}
