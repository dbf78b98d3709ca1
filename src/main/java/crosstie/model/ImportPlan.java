package crosstie.model;

import java.util.List;

/**
 * What an import adds and replaces, and what it needs before it can run. Nothing is opened or run by an import.
 *
 * @param kind what the file holds
 * @param mappings of a foreign file: its field mappings; each is told in {@code rows} once for each direction
 * @param rows of a foreign file: what became of every one; empty for files of ours
 * @param done whether it was carried out, or only planned
 */
public record ImportPlan(Kind kind, List<Item> items, int mappings, List<ImportedRow> rows, boolean done) {
    public enum Kind {
        TEMPLATE,
        PROJECT,
        DUAL_WRITE
    }

    public enum Action {
        ADD,
        /** One of that name is there and says something else. */
        REPLACE,
        /** The name is taken, so it gets another. */
        RENAME,
        /** The same is there already. */
        KEEP
    }

    /**
     * A template or project that comes in.
     *
     * @param id of the template, or the project's name, as it will be
     * @param asked the id or name that the file has; the same as {@code id} unless it is renamed
     * @param connectionSet of a project; empty for a template
     * @param missing prerequisites: ids of templates that are not here
     * @param problems what reading and checking found, without a system
     * @param changes where something is replaced: what changes
     */
    public record Item(
            Action action,
            String id,
            String asked,
            Template template,
            String connectionSet,
            List<String> missing,
            List<Problem> problems,
            List<DesignChange> changes) {
        public Item {
            missing = List.copyOf(missing);
            problems = List.copyOf(problems);
            changes = List.copyOf(changes);
        }
    }

    public ImportPlan {
        items = List.copyOf(items);
        rows = List.copyOf(rows);
    }

    public ImportPlan carriedOut() {
        return new ImportPlan(kind, items, mappings, rows, true);
    }
}
