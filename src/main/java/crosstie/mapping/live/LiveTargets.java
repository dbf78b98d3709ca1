package crosstie.mapping.live;

import crosstie.mapping.Canonical;
import crosstie.mapping.Column;
import crosstie.mapping.Ends;
import crosstie.mapping.Mapper;
import crosstie.mapping.RowProblem;
import crosstie.model.Entity;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.MissingRule;
import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
import crosstie.transform.Blank;
import crosstie.transform.CanonicalText;
import crosstie.transform.RowsAwaited;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in the destination: keys that several rows have, and rows that lookups will look for. */
record LiveTargets(Sampler sampler, Ends ends, OrganizationMapping organization) {

    /** Several rows of one key: whatever has that key is rejected. */
    Optional<Problem> keys(List<String> parts, String at) {
        List<FieldPath> select =
                parts.stream().flatMap(p -> FieldPath.parse(p).stream()).toList();
        if (select.size() != parts.size() || parts.isEmpty()) {
            return Optional.empty();
        }
        Entity entity = ends.destination();
        Sample there = sampler.destination(entity, select, organization);
        Misfits several = new Misfits();
        Map<String, Integer> counted = counted(there);
        counted.forEach((key, rows) -> {
            if (rows > 1) {
                several.add(key, 0);
            }
        });
        return several.rows() == 0
                ? Optional.empty()
                : Optional.of(several.as(
                        "KEYS_AMBIGUOUS", at, entity.collection(), there.rows().size()));
    }

    private static Map<String, Integer> counted(Sample sample) {
        Map<String, Integer> all = new HashMap<>();
        for (Object[] row : sample.rows()) {
            boolean blank = false;
            for (Object part : row) {
                blank |= Blank.is(part);
            }
            if (!blank) {
                all.merge(Canonical.key(row).replace('\u001f', ' ').strip(), 1, Integer::sum);
            }
        }
        return all;
    }

    /** Rows whose lookup leads nowhere, where every row that it could lead to has been seen; and those whose lookup leads to several. */
    List<Problem> references(Mapper mapper, int column, FieldMapping mapping, List<Object[]> rows, String at) {
        Column to = mapper.columns().get(column);
        Map<String, Integer> there = new HashMap<>();
        boolean whole = true;
        for (Column.Hop hop : to.lookup()) {
            Optional<Entity> table = ends.destinations().apply(hop.target().collection());
            Optional<FieldPath> match = FieldPath.parse(hop.match());
            if (table.isEmpty() || match.isEmpty()) {
                return List.of();
            }
            Sample sample = sampler.destination(table.get(), List.of(match.get()), organization);
            whole &= sample.whole();
            counted(sample).forEach((k, n) -> there.merge(k, n, Integer::max));
        }
        return compared(mapper, column, mapping, rows, at, there, whole);
    }

    private static List<Problem> compared(
            Mapper mapper,
            int column,
            FieldMapping mapping,
            List<Object[]> rows,
            String at,
            Map<String, Integer> there,
            boolean whole) {
        Misfits missing = new Misfits();
        Misfits several = new Misfits();
        for (Object[] row : rows) {
            Object value = value(mapper, column, row);
            if (value != Mapper.LEFT_OUT && !Blank.is(value)) {
                int n = there.getOrDefault(Canonical.key(new Object[] {value}).strip(), 0);
                Misfits which = n == 0 ? missing : n > 1 ? several : null;
                if (which != null) {
                    which.add(CanonicalText.of(value), 0);
                }
            }
        }
        String tables = mapper.columns().get(column).lookup().stream()
                .map(h -> h.target().collection())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        List<Problem> all = new ArrayList<>();
        if (missing.rows() > 0 && whole && mapping.missingRule() == MissingRule.FAIL) {
            all.add(missing.as("REFERENCES_MISSING", at, mapping.to().text(), rows.size(), tables));
        }
        if (several.rows() > 0) {
            all.add(several.as("REFERENCES_AMBIGUOUS", at, mapping.to().text(), rows.size(), tables));
        }
        return all;
    }

    private static Object value(Mapper mapper, int column, Object[] row) {
        try {
            return mapper.value(column, row);
        } catch (RowProblem | RowsAwaited countedElsewhere) {
            return Mapper.LEFT_OUT;
        }
    }
}
