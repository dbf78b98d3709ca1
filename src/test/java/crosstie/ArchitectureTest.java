package crosstie;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may use whom. The picture in README.md shows the same table. */
class ArchitectureTest {

    /** Package under {@code crosstie} → the packages that it may use; the root is {@code Main} alone. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            entry("model", Set.of()),
            entry("odata", Set.of()),
            entry("json", Set.of("model")),
            entry("transform", Set.of("model")),
            entry("mapping", Set.of("model", "transform")),
            entry("connector", Set.of("model", "odata")),
            entry("template", Set.of("model", "json", "transform")),
            entry("sandbox", Set.of("odata")),
            entry("engine", Set.of("model", "transform", "mapping", "connector")),
            entry("readiness", Set.of("model", "mapping", "connector")),
            entry("store", Set.of("model", "json", "engine", "connector")),
            entry("schedule", Set.of("model")),
            entry("alert", Set.of("model")),
            entry("report", Set.of("model")),
            entry(
                    "studio",
                    Set.of(
                            "model",
                            "transform",
                            "mapping",
                            "connector",
                            "template",
                            "sandbox",
                            "engine",
                            "readiness",
                            "store",
                            "schedule",
                            "alert",
                            "report")),
            entry("cli", Set.of("model", "json", "studio")),
            entry("ui", Set.of("model", "studio")),
            entry("", Set.of("cli", "ui")));

    /** Names that say nothing about the product. */
    private static final Set<String> EMPTY_WORDS =
            Set.of("util", "utils", "common", "core", "helper", "helpers", "service", "manager", "impl");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("crosstie");

    private static final String CONNECTOR = "crosstie.connector.Connector";
    private static final String TRANSFORM = "crosstie.transform.Transform";

    /** {@code finops}, {@code dataverse} and so on: the folders under {@code connector} with an implementation in them. */
    private static final Set<String> SYSTEMS = CLASSES.stream()
            .filter(c -> implementation(CONNECTOR).test(c) && top(c).equals("connector"))
            .map(ArchitectureTest::folder)
            .collect(Collectors.toSet());

    @Test
    void packagesFollowTheTable() {
        classes()
                .that()
                .resideInAPackage("crosstie..")
                .should(useOnly("use only what the table allows", ArchitectureTest::allowed))
                .check(CLASSES);
    }

    @Test
    void everyPackageStandsInTheTable() {
        classes()
                .should(be("in a package of the table", c -> ARROWS.containsKey(top(c))))
                .check(CLASSES);
    }

    @Test
    void onlyMainSitsInTheRoot() {
        classes()
                .that()
                .resideInAPackage("crosstie")
                .should(be("Main", c -> outermost(c).getSimpleName().equals("Main")))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycleAtAnyDepth() {
        for (String each : List.of("crosstie.(*)..", "crosstie.(*).(*)..", "crosstie.(**)")) {
            slices().matching(each)
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void onlyTheWindowSeesJavaFx() {
        noClasses()
                .that(are("outside ui and Main", c -> !Set.of("ui", "").contains(top(c))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.ikonli..")
                .check(CLASSES);
    }

    @Test
    void connectorsDoNotSeeEachOther() {
        classes()
                .that(are("part of a connector", ArchitectureTest::isConnector))
                .should(useOnly("see no other connector", (from, to) -> !isConnector(to) || sameFolder(from, to)))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void onlyTheShellSeesScreens() {
        classes()
                .that()
                .resideOutsideOfPackage("crosstie.ui.shell..")
                .should(useOnly("see no screen but their own", (from, to) -> !isScreen(to) || sameFolder(from, to)))
                .check(CLASSES);
    }

    @Test
    void viewModelsSeeNoSceneAndNoStage() {
        noClasses()
                .that(are("view models", c -> outermost(c).getSimpleName().endsWith("ViewModel")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void packageNamesAreWordsOfTheProduct() {
        noClasses()
                .should(be(
                        "in a package called one of " + EMPTY_WORDS,
                        c -> Arrays.stream(c.getPackageName().split("\\.")).anyMatch(EMPTY_WORDS::contains)))
                .check(CLASSES);
    }

    @Test
    void everyConnectorIsInTheCatalogue() {
        listed(CONNECTOR, "crosstie.connector.catalogue");
    }

    @Test
    void everyTransformIsInTheCatalogue() {
        listed(TRANSFORM, "crosstie.transform.catalogue");
    }

    @Test
    void insideTransformOnlyTheFormulaSeesTheCatalogue() {
        noClasses()
                .that()
                .resideInAPackage("crosstie.transform..")
                .and()
                .resideOutsideOfPackages("crosstie.transform.catalogue..", "crosstie.transform.formula..")
                .should(dependOnClassesThat(resideIn("crosstie.transform.catalogue")))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void nothingInsideConnectorSeesTheCatalogue() {
        noClasses()
                .that()
                .resideInAPackage("crosstie.connector..")
                .and()
                .resideOutsideOfPackage("crosstie.connector.catalogue..")
                .should(dependOnClassesThat(resideIn("crosstie.connector.catalogue")))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    private static void listed(String type, String catalogue) {
        classes()
                .that(implementation(type))
                .should(be(
                        "listed in " + catalogue,
                        c -> c.getDirectDependenciesToSelf().stream()
                                .anyMatch(
                                        d -> d.getOriginClass().getPackageName().startsWith(catalogue))))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> implementation(String type) {
        return are(
                "concrete implementations of " + type,
                c -> !c.isInterface() && !c.getModifiers().contains(JavaModifier.ABSTRACT) && c.isAssignableTo(type));
    }

    private static boolean allowed(JavaClass from, JavaClass to) {
        return top(from).equals(top(to))
                || ARROWS.getOrDefault(top(from), Set.of()).contains(top(to));
    }

    /** In the folder of a system; folders that several systems share, and the catalogue, hold no implementation. */
    private static boolean isConnector(JavaClass c) {
        return top(c).equals("connector") && SYSTEMS.contains(folder(c));
    }

    private static boolean isScreen(JavaClass c) {
        return top(c).equals("ui") && !Set.of("", "kit", "shell").contains(folder(c));
    }

    private static boolean sameFolder(JavaClass a, JavaClass b) {
        return top(a).equals(top(b)) && folder(a).equals(folder(b));
    }

    /** {@code ui} for {@code crosstie.ui.run.Row}; empty in the root. */
    private static String top(JavaClass c) {
        return segment(c, 1);
    }

    /** {@code run} for {@code crosstie.ui.run.Row}; empty directly in {@code crosstie.ui}. */
    private static String folder(JavaClass c) {
        return segment(c, 2);
    }

    private static String segment(JavaClass c, int i) {
        String[] names = c.getPackageName().split("\\.");
        return i < names.length ? names[i] : "";
    }

    private static JavaClass outermost(JavaClass c) {
        return c.getEnclosingClass().map(ArchitectureTest::outermost).orElse(c);
    }

    private static DescribedPredicate<JavaClass> are(String what, Predicate<JavaClass> test) {
        return describe("are " + what, test);
    }

    private static DescribedPredicate<JavaClass> resideIn(String name) {
        return JavaClass.Predicates.resideInAPackage(name + "..");
    }

    private static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> test) {
        return ArchCondition.from(describe("be " + what, test));
    }

    /** Looks at every use of one of our classes by another and reports the ones that the test refuses. */
    private static ArchCondition<JavaClass> useOnly(String what, BiPredicate<JavaClass, JavaClass> test) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                for (Dependency use : from.getDirectDependenciesFromSelf()) {
                    JavaClass to = use.getTargetClass().getBaseComponentType();
                    if (to.getPackageName().matches("crosstie(\\..*)?") && !test.test(from, to)) {
                        events.add(SimpleConditionEvent.violated(
                                from,
                                from.getPackageName() + " → " + to.getPackageName() + ": " + use.getDescription()));
                    }
                }
            }
        };
    }
}
