package crosstie.ui.mapping;

import crosstie.model.Connection;
import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
import crosstie.model.Project;
import crosstie.model.Task;
import crosstie.studio.Studio;
import crosstie.studio.map.Projects;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One task of a project as the screen shows it: fields of both ends, ties, what is looked for, what is selected. */
public final class MappingViewModel {
    /** Which fields are shown. */
    public enum Show {
        MAPPED,
        UNMAPPED,
        REQUIRED,
        PROBLEM,
        ALL
    }

    /** How the mapping is shown. */
    public enum Form {
        LINES,
        TABLE
    }

    /** What is known of the project; {@code failure} stands alone when it could not be read. */
    public record Known(
            Project project,
            Projects.Ends ends,
            Projects.Shapes shapes,
            List<Problem> problems,
            int task,
            Map<String, String> connectors,
            String company,
            Throwable failure) {
        public Task design() {
            return project.design().tasks().get(task);
        }
    }

    /** Selected: nothing. */
    public static final int NONE = Integer.MIN_VALUE;

    private final Studio studio;
    private final String name;
    private final Navigator navigator;
    private final Background background;

    private final ObjectProperty<Known> known = new SimpleObjectProperty<>();
    private final ObjectProperty<Show> show = new SimpleObjectProperty<>(Show.MAPPED);
    private final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.LINES);
    private final StringProperty words = new SimpleStringProperty("");
    private final IntegerProperty selected = new SimpleIntegerProperty(NONE);
    private final ObservableList<FieldLine> sources = FXCollections.observableArrayList();
    private final ObservableList<FieldLine> destinations = FXCollections.observableArrayList();
    private List<Tie> ties = List.of();
    private List<FieldLine> allSources = List.of();
    private List<FieldLine> allDestinations = List.of();
    private Map<String, String> connectors = Map.of();
    private int wanted;

    public MappingViewModel(Studio studio, String project, Navigator navigator, Background background) {
        this.studio = studio;
        this.name = project;
        this.navigator = navigator;
        this.background = background;
        show.addListener((o, was, is) -> narrow());
        words.addListener((o, was, is) -> narrow());
    }

    /** Reads the project and the shapes of both ends. */
    public void load() {
        load(wanted);
    }

    /** Turns to another task of the project. */
    public void load(int task) {
        wanted = task;
        background.run(() -> read(task), this::take, failure -> known.set(failed(failure)));
    }

    private Known read(int task) {
        Project project = studio.projects().open(name);
        Task design = project.design().tasks().get(task);
        Projects.Ends ends = studio.projects().ends(project);
        Connection source = studio.connections().find(ends.source());
        Connection destination = studio.connections().find(ends.destination());
        return new Known(
                project,
                ends,
                studio.projects().shapes(project, design.name()),
                studio.projects().check(project),
                task,
                Map.of(ends.source(), source.connector(), ends.destination(), destination.connector()),
                company(project, ends, destination),
                null);
    }

    private static Known failed(Throwable failure) {
        return new Known(null, null, null, List.of(), 0, Map.of(), "", failure);
    }

    void take(Known fresh) {
        Task task = fresh.design();
        ties = new Ties(fresh.project().design(), fresh.task(), fresh.problems())
                .of(fresh.shapes().destination(), fresh.company());
        allSources = FieldLines.source(
                fresh.shapes().source(),
                fresh.project().design().sourceKey(task).fields(),
                ties);
        allDestinations = FieldLines.destination(
                fresh.shapes().destination(),
                fresh.project().design().destinationKey(task).fields(),
                ties);
        connectors = fresh.connectors();
        selected.set(NONE);
        narrow();
        known.set(fresh);
    }

    /** The company that a run would write to when nothing else is said. */
    private static String company(Project project, Projects.Ends ends, Connection destination) {
        List<OrganizationMapping> organizations =
                project.organizations().isEmpty() ? ends.set().organizations() : project.organizations();
        return organizations.isEmpty()
                ? destination.setting("company")
                : organizations.getFirst().company();
    }

    private void narrow() {
        String looked = words.get().strip().toLowerCase(Locale.ROOT);
        Set<String> atSource = new HashSet<>();
        Set<String> atDestination = new HashSet<>();
        if (!looked.isEmpty()) {
            bothEnds(looked, atSource, atDestination);
        }
        sources.setAll(kept(allSources, looked, atSource));
        destinations.setAll(kept(allDestinations, looked, atDestination));
    }

    /** A field that is looked for brings the field at the other end of its tie. */
    private void bothEnds(String looked, Set<String> atSource, Set<String> atDestination) {
        Set<String> hits = new HashSet<>();
        allSources.stream().filter(l -> l.holds(looked)).forEach(l -> hits.add("s" + l.path()));
        allDestinations.stream().filter(l -> l.holds(looked)).forEach(l -> hits.add("d" + l.path()));
        for (Tie tie : ties) {
            boolean hit = hits.contains("d" + tie.destination())
                    || tie.sources().stream().anyMatch(p -> hits.contains("s" + p));
            if (hit) {
                atSource.addAll(tie.sources());
                atDestination.add(tie.destination());
            }
        }
    }

    private List<FieldLine> kept(List<FieldLine> all, String looked, Set<String> partners) {
        Predicate<FieldLine> shown = shown();
        Set<String> kept = new HashSet<>();
        for (FieldLine line : all) {
            if (shown.test(line) && (line.holds(looked) || partners.contains(line.path()))) {
                kept.add(line.path());
                int dot = line.path().indexOf('.');
                if (dot > 0) {
                    kept.add(line.path().substring(0, dot)); // the lookup stays above what stands behind it
                }
            }
        }
        return all.stream().filter(l -> kept.contains(l.path())).toList();
    }

    private Predicate<FieldLine> shown() {
        return switch (show.get()) {
            case MAPPED -> l -> l.mapped() > 0;
            case UNMAPPED -> l -> l.mapped() == 0;
            case REQUIRED -> FieldLine::required;
            case PROBLEM -> FieldLine::problem;
            case ALL -> l -> true;
        };
    }

    /** How many ties, or fields of the destination, a filter would show. */
    public long count(Show of) {
        return switch (of) {
            case MAPPED -> ties.size();
            case UNMAPPED ->
                allDestinations.stream().filter(l -> l.mapped() == 0).count();
            case REQUIRED ->
                allDestinations.stream().filter(FieldLine::required).count();
            case PROBLEM ->
                ties.stream().filter(t -> t.trouble() != Tie.Trouble.NONE).count();
            case ALL -> allDestinations.size();
        };
    }

    /** Selects the next tie that a problem speaks of, round and round. */
    void nextProblem() {
        List<Tie> troubled =
                ties.stream().filter(t -> t.trouble() != Tie.Trouble.NONE).toList();
        if (!troubled.isEmpty()) {
            int at = troubled.indexOf(selectedTie());
            selected.set(troubled.get((at + 1) % troubled.size()).index());
        }
    }

    public void testRun() {
        navigator.go(Place.testRun(name));
    }

    public void run() {
        navigator.go(Place.run(name));
    }

    List<Tie> ties() {
        return ties;
    }

    /** The tie selected, or null. */
    Tie selectedTie() {
        return ties.stream()
                .filter(t -> t.index() == selected.get())
                .findFirst()
                .orElse(null);
    }

    ObservableList<FieldLine> sources() {
        return sources;
    }

    ObservableList<FieldLine> destinations() {
        return destinations;
    }

    int allSources() {
        return allSources.size();
    }

    int allDestinations() {
        return allDestinations.size();
    }

    public ObjectProperty<Known> knownProperty() {
        return known;
    }

    public ObjectProperty<Show> showProperty() {
        return show;
    }

    public ObjectProperty<Form> formProperty() {
        return form;
    }

    public StringProperty wordsProperty() {
        return words;
    }

    public IntegerProperty selectedProperty() {
        return selected;
    }

    /** Connector id of an end, as the project's connections name it. */
    String connector(String end) {
        return connectors.getOrDefault(end, "");
    }

    public String name() {
        return name;
    }

    Navigator navigator() {
        return navigator;
    }
}
