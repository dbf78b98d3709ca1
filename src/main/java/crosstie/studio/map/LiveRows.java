package crosstie.studio.map;

import crosstie.connector.Environment;
import crosstie.connector.Page;
import crosstie.connector.Query;
import crosstie.connector.Source;
import crosstie.mapping.filter.Filters;
import crosstie.mapping.filter.RowFilter;
import crosstie.mapping.live.Sample;
import crosstie.mapping.live.Sampler;
import crosstie.model.Entity;
import crosstie.model.FieldPath;
import crosstie.model.Filter;
import crosstie.model.OrganizationMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The first rows of both systems: of each question so many, read once, only the fields that are asked for. */
final class LiveRows implements Sampler {
    /** Rows of one question; a page of either system holds them. */
    static final int MOST = 2_000;

    private final Environment source;
    private final Environment destination;
    private final Map<Query, Sample> known = new LinkedHashMap<>();

    LiveRows(Environment source, Environment destination) {
        this.source = source;
        this.destination = destination;
    }

    @Override
    public Sample source(Entity entity, List<FieldPath> select, Filter filter, OrganizationMapping organization) {
        return known.computeIfAbsent(
                new Query(entity, select, filter, organization, MOST), query -> read(source, query));
    }

    @Override
    public Sample destination(Entity entity, List<FieldPath> select, OrganizationMapping organization) {
        OrganizationMapping here = entity.perCompany() ? organization : OrganizationMapping.NONE;
        return known.computeIfAbsent(new Query(entity, select, null, here, MOST), query -> read(destination, query));
    }

    /** What the system cannot filter itself is filtered here, and has to be read for that. */
    private static Sample read(Environment environment, Query asked) {
        Set<FieldPath> paths = new LinkedHashSet<>(asked.select());
        paths.addAll(Filters.paths(asked.filter()));
        List<FieldPath> select = List.copyOf(paths);
        Query query = new Query(asked.entity(), select, asked.filter(), asked.organization(), asked.pageSize());
        List<Object[]> rows = new ArrayList<>();
        try (Source pages = environment.read(query)) {
            Predicate<Object[]> rest = RowFilter.compile(pages.rest(), select);
            int read = 0;
            for (Page page = pages.next(); page != null; page = pages.next()) {
                page.rows().stream().filter(rest).forEach(rows::add);
                read += page.rows().size();
                if (read >= MOST) {
                    return new Sample(rows, page.bookmark() == null);
                }
            }
        }
        return new Sample(rows, true);
    }
}
