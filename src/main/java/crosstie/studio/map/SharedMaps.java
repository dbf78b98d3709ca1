package crosstie.studio.map;

import crosstie.mapping.ChoicePairs;
import crosstie.mapping.Reversal;
import crosstie.model.Choice;
import crosstie.model.ChoicePair;
import crosstie.model.Refusal;
import crosstie.model.ReversedMap;
import crosstie.model.Template;
import crosstie.model.ValueMap;
import crosstie.template.FileOut;
import crosstie.template.values.ValueMapCsv;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The value maps of a template or project: listed, carried out to tables and back, turned round, proposed. */
public final class SharedMaps {
    private final Designs designs;
    private final Projects projects;

    public SharedMaps(Designs designs, Projects projects) {
        this.designs = designs;
        this.projects = projects;
    }

    /** By name, in the order of the file. */
    public Map<String, ValueMap> list(String called) {
        return designs.open(called).template().valueMaps();
    }

    /** @throws Refusal {@code SHARED_MAP_UNKNOWN} */
    public ValueMap find(String called, String name) {
        Map<String, ValueMap> all = list(called);
        ValueMap found = all.get(name);
        if (found == null) {
            throw Refusal.usage("SHARED_MAP_UNKNOWN", name, String.join(", ", all.keySet()));
        }
        return found;
    }

    /** As a table of comma separated values, formulas made harmless. */
    public String table(String called, String name, char separator) {
        return ValueMapCsv.write(find(called, name), separator);
    }

    /** @throws Refusal {@code FILE_EXISTS} unless it may be replaced, {@code FILE_NOT_WRITABLE} */
    public void write(String called, String name, char separator, Path file, boolean replace) {
        FileOut.write(file, table(called, name, separator), replace);
    }

    /**
     * Puts the entries of a table in place of those of a map, or makes a map of that name. What the table does not tell stays as it was.
     *
     * @throws Refusal what is wrong with the table, by line; {@code TEMPLATE_NOT_A_FILE} for a template that came along
     */
    public ValueMap read(String called, String name, Path file) {
        Design design = designs.open(called);
        Path template = design.project().isPresent() ? null : TemplateText.path(called);
        if (name.isBlank()) {
            throw Refusal.usage("SHARED_MAP_NAME_UNFIT", name);
        }
        ValueMap before = design.template()
                .valueMaps()
                .getOrDefault(name, new ValueMap(Map.of(), true, null, new ValueMap.Otherwise.Fail(), Map.of()));
        ValueMap now = ValueMapCsv.read(file, before);
        Map<String, ValueMap> all = new LinkedHashMap<>(design.template().valueMaps());
        all.put(name, now);
        Template changed = design.template().withValueMaps(all);
        if (template == null) {
            projects.save(design.project().orElseThrow().withDesign(changed));
        } else {
            TemplateText.write(template, changed);
        }
        return now;
    }

    /** The map the other way round, with what does not come back as it went. */
    public ReversedMap reversed(String called, String name) {
        return Reversal.of(
                find(called, name), "/valueMaps/" + name.replace("~", "~0").replace("/", "~1"));
    }

    /** Entries that both option lists suggest. */
    public List<ChoicePair> proposed(List<Choice> source, List<Choice> destination) {
        return ChoicePairs.of(source, destination);
    }
}
