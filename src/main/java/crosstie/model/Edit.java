package crosstie.model;

import java.util.List;

/** One change of a design, as data, so that it can be shown, made and undone. Tasks and mappings are counted from 0. */
public sealed interface Edit {
    /** Puts another mapping in the place of one. */
    record Replace(int task, int mapping, FieldMapping changed) implements Edit {}

    /** A mapping more, behind all others. */
    record Add(int task, FieldMapping mapping) implements Edit {}

    record SetFilter(int task, String filter) implements Edit {}

    record Rename(int task, String name) implements Edit {}

    /** Which fields rows of an entity set are matched by. */
    record SetKey(boolean source, String collection, List<String> fields) implements Edit {
        public SetKey {
            fields = List.copyOf(fields);
        }
    }

    record SetMap(String name, ValueMap map) implements Edit {}

    /** Adds the parameter, or changes it; with a mapping that takes its value where one is given. */
    record SetParameter(Parameter parameter, Add with) implements Edit {}

    record DropExample(int example) implements Edit {}
}
