package crosstie.studio.browse;

import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.MetadataChange;
import crosstie.model.MetadataDifference.Touched;
import crosstie.model.Project;
import crosstie.model.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which mappings of a task use what changed. What is new concerns none of them. */
record Uses(Project project, Task task) {
    private static final Set<MetadataChange.Kind> NEW =
            Set.of(MetadataChange.Kind.ENTITY_ADDED, MetadataChange.Kind.FIELD_ADDED);

    List<Touched> inSource(MetadataChange change) {
        List<String> key = project.design().sourceKeys().getOrDefault(task.source(), List.of());
        boolean wider = isNamed(key, change.field()) || isIn(task.filter(), change.field());
        return touched(change, task.source(), wider, m -> reads(m.source(), change.field()));
    }

    List<Touched> inDestination(MetadataChange change) {
        List<String> key = project.design().destinationKeys().getOrDefault(task.destination(), List.of());
        return touched(
                change,
                task.destination(),
                isNamed(key, change.field()),
                m -> m.to().field().equals(change.field()));
    }

    private List<Touched> touched(
            MetadataChange change, String entity, boolean wider, Predicate<FieldMapping> concerns) {
        if (NEW.contains(change.kind()) || !entity.equalsIgnoreCase(change.entity())) {
            return List.of();
        }
        List<Touched> all = new ArrayList<>();
        if (change.field().isEmpty() || wider) {
            all.add(new Touched(project.name(), task.name(), "", change));
        }
        if (!change.field().isEmpty()) {
            task.mappings().stream()
                    .filter(concerns)
                    .forEach(m -> all.add(new Touched(project.name(), task.name(), m.to().text(), change)));
        }
        return all;
    }

    private static boolean reads(FieldSource source, String field) {
        return source instanceof FieldSource.Formula formula
                ? isIn(formula.text(), field)
                : source.paths().stream().map(FieldPath::field).anyMatch(field::equals);
    }

    private static boolean isNamed(List<String> paths, String field) {
        return paths.stream().map(p -> p.split("\\.", 2)[0]).anyMatch(field::equals);
    }

    /** Whether a text names it as a whole word. */
    private static boolean isIn(String text, String field) {
        if (text == null || field.isEmpty()) {
            return false;
        }
        for (int at = text.indexOf(field); at >= 0; at = text.indexOf(field, at + 1)) {
            int end = at + field.length();
            boolean begins = at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }
}
