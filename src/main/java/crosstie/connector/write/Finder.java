package crosstie.connector.write;

import crosstie.connector.Environment;
import crosstie.connector.Found;
import crosstie.connector.Query;
import crosstie.connector.RowWrite;
import crosstie.connector.WritePlan;
import crosstie.connector.read.KeyText;
import crosstie.model.FieldPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the address of rows whose key is no address. */
public record Finder(Environment environment, WritePlan plan) {
    /** What addresses each row that is there, by the text of its key; several where the key is not unique. */
    public Map<String, List<Object>> find(List<RowWrite> rows) {
        List<FieldPath> select = plan.key().fields().stream()
                .map(f -> FieldPath.parse(f).orElseGet(() -> FieldPath.plain(f)))
                .toList();
        Query query = new Query(plan.entity(), select, null, plan.organization(), 0);
        List<Object[]> keys = rows.stream().map(RowWrite::key).toList();
        Map<String, List<Object>> found = new HashMap<>();
        for (Found f : environment.readByKey(query, plan.key(), keys)) {
            found.computeIfAbsent(KeyText.of(f.values()), k -> new ArrayList<>(1))
                    .add(f.id());
        }
        return found;
    }
}
