package crosstie.engine;

import crosstie.connector.Environment;
import crosstie.connector.Query;
import crosstie.connector.WritePlan;
import crosstie.mapping.Canonical;
import crosstie.mapping.Column;
import crosstie.mapping.Mapper;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.IntegrationKey;
import crosstie.model.OrganizationMapping;
import crosstie.model.Task;
import crosstie.transform.RowFinder.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * One task of one organization, compiled and checked: nothing in it can be wrong any more.
 *
 * @param questions what the mapper may ask about other rows
 * @param canonical when two values are the same to the destination
 * @param reads queries of the source, one after the other
 * @param picked whether the rows were named one by one, so that they are few
 * @param first at most so many source rows; 0 for all
 * @param fields what is written, by position of the mapper's columns
 * @param key positions of the destination's integration key, company left out
 */
record Setup(
        Task task,
        OrganizationMapping organization,
        Entity source,
        Entity destination,
        Mapper mapper,
        Set<Question> questions,
        Canonical canonical,
        List<Query> reads,
        boolean picked,
        long first,
        List<Field> fields,
        int[] key) {

    /** Rows per page asked for: enough to fill many batches, few enough for several open pages in little memory. */
    static final int PAGE_ROWS = 2_000;

    Setup {
        questions = Set.copyOf(questions);
        reads = List.copyOf(reads);
        fields = List.copyOf(fields);
    }

    static Setup of(
            Task task,
            OrganizationMapping organization,
            Entity source,
            Entity destination,
            Mapper mapper,
            Set<Question> questions,
            Canonical canonical,
            List<Query> reads,
            Plan.Scope scope) {
        List<Field> fields = mapper.columns().stream().map(Column::field).toList();
        boolean picked = !scope.keys().isEmpty();
        return new Setup(
                task,
                organization,
                source,
                destination,
                mapper,
                questions,
                canonical,
                reads,
                picked,
                scope.first(),
                fields,
                mapper.key());
    }

    IntegrationKey keyNames() {
        return new IntegrationKey(
                Arrays.stream(key).mapToObj(i -> fields.get(i).name()).toList());
    }

    /** Where a field stands in a mapped row; -1 when it is not written. */
    int position(String field) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(field)) {
                return i;
            }
        }
        return -1;
    }

    Object[] keyOf(Object[] values) {
        Object[] parts = new Object[key.length];
        for (int i = 0; i < key.length; i++) {
            parts[i] = values[key[i]];
        }
        return parts;
    }

    /** Reads the mapped columns of the destination, by position of the mapper's columns. */
    Query destinationQuery() {
        List<FieldPath> select =
                fields.stream().map(f -> FieldPath.plain(f.name())).toList();
        return new Query(destination, select, null, organization, PAGE_ROWS);
    }

    /** @param expected rows that will probably be written; -1 when nobody knows */
    WritePlan writePlan(long expected) {
        return new WritePlan(destination, fields, keyNames(), organization, true, expected);
    }

    TaskScope scope(String project, Environment target) {
        return new TaskScope(
                project, task.name(), organization.text(), target.connection().identity(), destination.collection());
    }
}
