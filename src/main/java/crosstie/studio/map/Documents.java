package crosstie.studio.map;

import crosstie.connector.Environment;
import crosstie.mapping.Compiler;
import crosstie.mapping.Ends;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.MappingDocument;
import crosstie.model.MappingDocument.InOut;
import crosstie.model.MappingDocument.Line;
import crosstie.model.MappingDocument.Pairs;
import crosstie.model.MappingDocument.Part;
import crosstie.model.MappingDocument.Place;
import crosstie.model.MappingDocument.Setting;
import crosstie.model.MappingDocument.Table;
import crosstie.model.OrganizationMapping;
import crosstie.model.Project;
import crosstie.model.Refusal;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.report.Csv;
import crosstie.report.HtmlDocument;
import crosstie.report.WorkbookDocument;
import crosstie.studio.connect.Environments;
import crosstie.studio.map.Advisor.Between;
import crosstie.template.FileOut;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Mapping documentation of a template or project, for sign-off by the business. */
public final class Documents {
    private static final int GOLDEN = 3;

    private final Designs designs;
    private final Projects projects;
    private final Environments environments;
    private final Compiler compiler;
    private final Clock clock;

    public Documents(Designs designs, Projects projects, Environments environments, Compiler compiler, Clock clock) {
        this.designs = designs;
        this.projects = projects;
        this.environments = environments;
        this.compiler = compiler;
        this.clock = clock;
    }

    /**
     * @param called an existing file, else a template's id, else a project
     * @param between both systems, for labels, types and lengths; a project knows its own
     * @param samples rows of the source to send through, for the samples; 0 for golden rows only
     * @throws Refusal {@code ENDS_MISSING} when samples are asked for and the systems are not known
     */
    public MappingDocument of(String called, Optional<Between> between, int samples, Wording sentences) {
        Design design = designs.open(called);
        Optional<Pair> pair = between.or(() -> ends(design))
                .map(b -> new Pair(environments.kept(b.source()), environments.kept(b.destination())));
        if (samples > 0 && pair.isEmpty()) {
            throw Refusal.usage("ENDS_MISSING", called);
        }
        Template t = design.template();
        MappingWords words = new MappingWords(sentences);
        return new MappingDocument(
                t.name(),
                t.version(),
                t.description(),
                design.project().map(Project::name).orElse(""),
                LocalDate.now(clock)
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(sentences.locale())),
                t.source().label(),
                t.destination().label(),
                t.prerequisites(),
                t.parameters().values().stream()
                        .map(p -> new Setting(p.name(), p.label(), MappingWords.plain(p.value())))
                        .toList(),
                t.tasks().stream()
                        .map(task -> new Writer(t, task, pair, samples, design, sentences).part())
                        .toList(),
                t.valueMaps().entrySet().stream()
                        .map(e -> new Pairs(
                                e.getKey(),
                                e.getValue().entries().entrySet().stream()
                                        .map(p -> new InOut(p.getKey(), MappingWords.plain(p.getValue())))
                                        .toList(),
                                words.empty(e.getValue()),
                                words.otherwise(e.getValue())))
                        .toList());
    }

    private Optional<Between> ends(Design design) {
        return design.project().map(projects::ends).map(e -> new Between(e.source(), e.destination()));
    }

    /** Whole or not at all. @throws Refusal {@code FILE_EXISTS}, {@code FILE_NOT_WRITABLE} */
    public void html(MappingDocument document, Path file, boolean replace, Wording sentences) {
        String text = HtmlDocument.of(document, sentences.locale(), sentences::word);
        FileOut.write(file, text.getBytes(StandardCharsets.UTF_8), replace);
    }

    /** The same as a workbook. */
    public void xlsx(MappingDocument document, Path file, boolean replace, Wording sentences) {
        FileOut.write(file, WorkbookDocument.of(document, sentences::word), replace);
    }

    /** A list as CSV in which no cell is taken for a formula. @throws Refusal {@code FILE_EXISTS}, {@code FILE_NOT_WRITABLE} */
    public void csv(List<String> columns, List<? extends List<?>> rows, Path file, boolean replace) {
        FileOut.write(file, Csv.text(columns, rows), replace);
    }

    /** Writes down one task. */
    private final class Writer {
        private final Template design;
        private final Task task;
        private final MappingWords words;
        private final Optional<Entity> source;
        private final Optional<Entity> destination;
        private final Map<String, List<InOut>> samples;

        Writer(Template design, Task task, Optional<Pair> pair, int rows, Design opened, Wording sentences) {
            this.design = design;
            this.task = task;
            this.words = new MappingWords(sentences);
            this.source = pair.flatMap(p -> shown(p.source(), task.source()));
            this.destination = pair.flatMap(p -> shown(p.destination(), task.destination()));
            DocumentSamples found = new DocumentSamples(compiler, sentences);
            Optional<Ends> ends = rows > 0 ? pair.flatMap(p -> p.ends(task)) : Optional.empty();
            this.samples = ends.isPresent()
                    ? found.live(
                            design,
                            task,
                            ends.get(),
                            new LiveRows(pair.get().source(), pair.get().destination()),
                            organization(opened, pair.get()),
                            rows)
                    : found.golden(design, task, GOLDEN);
        }

        private OrganizationMapping organization(Design opened, Pair pair) {
            List<OrganizationMapping> given = opened.project()
                    .map(p ->
                            p.organizations().isEmpty() ? projects.ends(p).set().organizations() : p.organizations())
                    .orElse(List.of());
            return new Companies(pair.source(), pair.destination(), Pair::perCompany)
                    .lookedAt(design, given).stream().findFirst().orElse(OrganizationMapping.NONE);
        }

        /** With all labels. */
        private static Optional<Entity> shown(Environment environment, String name) {
            return Pair.entity(environment, name).map(e -> environment.shown(e.collection()));
        }

        Part part() {
            return new Part(
                    task.name(),
                    table(task.source(), source, design.sourceKey(task).fields()),
                    table(
                            task.destination(),
                            destination,
                            design.destinationKey(task).fields()),
                    task.filter() == null ? "" : task.filter(),
                    task.mappings().stream().map(this::line).toList(),
                    unmapped());
        }

        private static Table table(String name, Optional<Entity> entity, List<String> key) {
            return new Table(name, entity.map(Entity::label).orElse(""), key);
        }

        private Line line(FieldMapping m) {
            return new Line(
                    from(m.source()),
                    m.steps().stream().map(words::step).toList(),
                    words.rules(m),
                    place(m.to(), destination),
                    m.note(),
                    m.enabled(),
                    samples.getOrDefault(m.to().text(), List.of()));
        }

        private Place from(FieldSource from) {
            return from instanceof FieldSource.FromField f
                    ? place(f.path(), source)
                    : new Place(words.source(from), words.kind(from), "", "", false);
        }

        private static Place place(FieldPath path, Optional<Entity> entity) {
            Optional<Field> field = entity.flatMap(e -> e.field(path.field()));
            return field.map(f -> place(path.text(), f)).orElseGet(() -> Place.named(path.text()));
        }

        private static Place place(String name, Field f) {
            String length = f.maxLength() > 0 ? String.valueOf(f.maxLength()) : "";
            return new Place(name, f.label(), f.type().word(), length, f.required());
        }

        /** The company is supplied, what is read only cannot be. */
        private List<Place> unmapped() {
            Set<String> filled = task.mappings().stream()
                    .filter(FieldMapping::enabled)
                    .map(m -> m.to().field())
                    .collect(Collectors.toSet());
            List<Place> left = new ArrayList<>();
            destination.ifPresent(e -> e.fields().stream()
                    .filter(f -> f.required() && !f.readOnly() && !filled.contains(f.name()))
                    .filter(f -> !f.name().equals(Entity.COMPANY))
                    .forEach(f -> left.add(place(f.name(), f))));
            return left;
        }
    }
}
