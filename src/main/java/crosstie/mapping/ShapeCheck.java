package crosstie.mapping;

import crosstie.mapping.filter.Filters;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldPath.Branch;
import crosstie.model.LookupTarget;
import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
import crosstie.model.Refusal;
import crosstie.model.Task;
import crosstie.model.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A task against the shapes of both ends. */
final class ShapeCheck {
    private final Template design;
    private final Task task;
    private final String where;
    private final Ends ends;
    private final ValueCheck values;
    private final List<Problem> found = new ArrayList<>();

    ShapeCheck(Template design, Task task, String where, Ends ends, OrganizationMapping organization, Steps steps) {
        this.design = design;
        this.task = task;
        this.where = where;
        this.ends = ends;
        this.values = new ValueCheck(design, ends, organization, steps);
    }

    List<Problem> problems() {
        Entity destination = ends.destination();
        if (destination.readOnly() || destination.key().isEmpty()) {
            found.add(Problem.error("ENTITY_READ_ONLY", where + "/destination", destination.collection()));
        }
        for (int i = 0; i < task.mappings().size(); i++) {
            FieldMapping mapping = task.mappings().get(i);
            if (mapping.enabled()) {
                mapping(mapping, where + "/mappings/" + i);
            }
        }
        for (String part : KeyParts.source(design, task)) {
            FieldPath.parse(part).ifPresent(p -> source(p, "/keys/source/" + ValueMapCheck.pointer(task.source())));
        }
        filter();
        required();
        found.addAll(new KeyCheck(design, task, where, ends).problems());
        found.addAll(CompanyCheck.of(where, ends));
        return found;
    }

    private void mapping(FieldMapping mapping, String at) {
        boolean known = true;
        for (FieldPath path : mapping.source().paths()) {
            known &= source(path, at + "/from");
        }
        try {
            Target target = Target.of(mapping.to(), ends);
            writable(target.column().field(), at + "/to");
            found.addAll(KeyCheck.lookups(target, ends, at + "/to"));
            found.addAll(new MissingCheck(mapping, target.column(), ends, at + "/missing").problems());
            if (known) {
                found.addAll(values.problems(mapping, target, at));
            }
        } catch (Misfit m) {
            found.add(m.at(at + "/to"));
        }
    }

    private void writable(Field field, String at) {
        if (field.name().equals(Entity.COMPANY) && ends.destination().perCompany()) {
            found.add(Problem.error("COMPANY_MAPPED", at, field.name()));
        } else if (field.readOnly()) {
            found.add(Problem.error("DESTINATION_FIELD_READ_ONLY", at, field.name()));
        } else if (field.createOnly() && !KeyParts.destination(design, task).contains(field.name())) {
            found.add(Problem.info("DESTINATION_CREATE_ONLY", at, field.name()));
        }
    }

    private boolean source(FieldPath path, String at) {
        return source(path, ends.source(), at);
    }

    private boolean source(FieldPath path, Entity table, String at) {
        Field field = table.field(path.field()).orElse(null);
        if (field == null) {
            String near = Near.fields(path.field(), table);
            found.add(Problem.error("SOURCE_FIELD_UNKNOWN", at, path.field(), table.collection(), near));
            return false;
        }
        if (path.isLookup() && field.lookup().isEmpty()) {
            found.add(Problem.error(
                    "NOT_A_LOOKUP", at, path.text(), field.name(), field.type().word()));
            return false;
        }
        return path.branches().stream().allMatch(b -> branch(b, field, at));
    }

    private boolean branch(Branch branch, Field field, String at) {
        String names = field.lookup().stream().map(LookupTarget::entity).collect(Collectors.joining(", "));
        if (branch.entity().isEmpty() && field.lookup().size() > 1) {
            found.add(Problem.error("LOOKUP_AMBIGUOUS", at, field.name(), names));
            return false;
        }
        boolean leads = field.lookup().stream().anyMatch(t -> Origin.isMeant(branch, t));
        if (!leads) {
            found.add(Problem.error("LOOKUP_TARGET_UNKNOWN", at, branch.entity(), field.name(), names));
        }
        return leads && onward(branch, field, at);
    }

    /** The path on from there, where the table is known. */
    private boolean onward(Branch branch, Field field, String at) {
        Entity table = Origin.table(branch, field, ends).orElse(null);
        return table == null || source(branch.path(), table, at);
    }

    /** Syntax is the structure's to report. */
    private void filter() {
        try {
            Filters.paths(SourceFilter.read(task.filter(), ends.source())).forEach(p -> source(p, where + "/filter"));
        } catch (Refusal r) {
            if (!r.code().equals("FILTER_SYNTAX") && !r.code().equals("FILTER_TOO_LARGE")) {
                found.add(
                        Problem.error(r.code(), where + "/filter", r.arguments().toArray()));
            }
        }
    }

    /** A warning only: the system may fill the field itself, by a number sequence or a default (F-26). */
    private void required() {
        Set<String> mapped = task.mappings().stream()
                .filter(FieldMapping::enabled)
                .map(m -> m.to().field())
                .collect(Collectors.toSet());
        for (Field field : ends.destination().fields()) {
            if (field.required()
                    && !field.readOnly()
                    && !field.name().equals(Entity.COMPANY)
                    && !mapped.contains(field.name())) {
                found.add(Problem.warning(
                        "REQUIRED_NOT_MAPPED",
                        where + "/mappings",
                        field.name(),
                        ends.destination().collection()));
            }
        }
    }
}
