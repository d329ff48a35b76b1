package vn.kontum.report.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.kontum.report.text.DecimalNormalizer;
import vn.kontum.report.xlsx.read.WorkbookReader;

/** Dependencies have one direction, and each framework is used only where it belongs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final String ROOT = "vn.kontum.report";
    /** From bottom to top: a package may use those before it, never those after it. */
    private static final List<String> LAYERS = List.of(
            "text",
            "catalogue",
            "xlsx",
            "docx",
            "database",
            "intake",
            "audit",
            "submission",
            "indicator",
            "publication",
            "run",
            "job",
            "administration",
            "query",
            "verification",
            "notification",
            "scheduling",
            "web",
            "config",
            "application",
            "cli");

    /** Named by the configuration of the log, started, given as a lambda, and read by templates. */
    private static final Set<String> NAMED_ELSEWHERE = Set.of(
            ROOT + ".config.TerminalLogFilter",
            ROOT + ".KontumReportApplication",
            ROOT + ".indicator.completion.KnownValues",
            ROOT + ".web.table.TableLink");

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?(vn\\.[a-z.]+\\.[A-Z]\\w*)");

    /** Of this instance, not of the class: what is imported takes hundreds of megabytes, and the process has other tests to do. */
    private final JavaClasses program = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void packagesUseOnlyPackagesOfLowerLayers() {
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String name : LAYERS) {
            layers = layers.layer(name).definedBy(ROOT + "." + name + "..");
        }
        List<String> above = new ArrayList<>(LAYERS);
        for (String name : LAYERS) {
            above.remove(name);
            layers = above.isEmpty()
                    ? layers.whereLayer(name).mayNotBeAccessedByAnyLayer()
                    : layers.whereLayer(name).mayOnlyBeAccessedByLayers(above.toArray(String[]::new));
        }
        layers.because("a reader finds everything that a package needs below it; move what both sides need to the lower"
                        + " package, or let the upper one pass it in as an interface of the lower")
                .check(program);
    }

    @Test
    void everyTopLevelPackageIsALayer() {
        Set<String> found = program.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "."))
                .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found)
                .as("a new top-level package needs its place in LAYERS, or its classes belong into one of them")
                .containsExactlyInAnyOrderElementsOf(LAYERS);
    }

    @Test
    void computationAndParsingDoNotKnowSpring() {
        noClasses()
                .that(resideIn(
                        "text",
                        "catalogue",
                        "xlsx",
                        "docx",
                        "indicator",
                        "submission.parsing",
                        "submission.validation",
                        "submission.form",
                        "submission.response",
                        "submission.letter",
                        "publication.contribution",
                        "publication.model",
                        "publication.workbook",
                        "publication.document",
                        "publication.export"))
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.."))
                .because("figures, rules and documents are plain Java; beans are made of them in config, and only"
                        + " repositories, jobs and the edges use Spring")
                .check(program);
    }

    @Test
    void poiIsUsedOnlyByPackagesThatWriteDocuments() {
        noClasses()
                .that(DescribedPredicate.not(
                        resideIn("xlsx.write", "publication.workbook", "submission.form", "submission.response")))
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.poi.."))
                .because("submissions are read by xlsx.read, which invents no value; POI's user model does")
                .check(program);
    }

    /**
     * What both share: the container is opened and a cell's stored text is found by one reader, and addresses are one
     * type.
     */
    @Test
    void verificationDecidesForItselfWhatACellStates() {
        DescribedPredicate<JavaClass> reader =
                resideIn("xlsx.read").and(DescribedPredicate.not(equivalentTo(WorkbookReader.class)));
        DescribedPredicate<JavaClass> numbers = equivalentTo(DecimalNormalizer.class);
        noClasses()
                .that(resideIn("verification"))
                .should()
                .dependOnClassesThat(resideIn("submission.parsing", "submission.validation", "submission.form")
                        .or(reader)
                        .or(numbers))
                .because("a mistake in how the intake reads cells would else be made twice and agree with itself")
                .check(program);
    }

    @Test
    void scheduleConsoleAndCommandLineDoNotKnowEachOther() {
        for (String edge : List.of("scheduling", "web", "cli")) {
            List<String> others = new ArrayList<>(List.of("scheduling", "web", "cli"));
            others.remove(edge);
            noClasses()
                    .that(resideIn(edge))
                    .should()
                    .dependOnClassesThat(resideIn(others.toArray(String[]::new)))
                    .because(
                            "each of them can be changed or left out alone; what they share stands in administration and query")
                    .check(program);
        }
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .because(
                        "packages that need each other can only be read and changed together; move the shared type to a"
                                + " package below both")
                .check(program);
    }

    @Test
    void noTypeIsPublicThatOnlyItsOwnPackageUses() throws IOException {
        Set<String> used = new TreeSet<>(NAMED_ELSEWHERE);
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages(ROOT);
        Stream.concat(program.stream(), tests.stream())
                .forEach(user -> user.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass())
                        .filter(type -> !type.getPackageName().equals(user.getPackageName()))
                        .forEach(type -> used.add(topLevel(type))));
        // Constants leave no trace in the classes that use them.
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                IMPORT.matcher(Files.readString(source)).results().forEach(found -> used.add(found.group(1)));
            }
        }

        assertThat(program.stream()
                        .filter(type ->
                                type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getFullName)
                        .filter(name -> !used.contains(name) && !name.endsWith(".package-info")))
                .as("a type that no other package uses is a detail of its package; leave out \"public\"")
                .isEmpty();
    }

    private static String topLevel(JavaClass type) {
        return type.getFullName().replaceFirst("\\$.*", "");
    }

    @Test
    void noClassIsADrawer() {
        classes()
                .that(alwaysTrue())
                .should()
                .haveNameNotMatching(".*(Manager|Utils?|Helper|Impl|Base)$")
                .because(
                        "such a name says nothing of the content; name the class after what it is or decides, and give its"
                                + " methods to the classes whose data they use")
                .check(program);
    }

    @Test
    void nothingSpeaksToStandardOutputButTheCommandLine() {
        noClasses()
                .that(DescribedPredicate.not(resideIn("application", "cli", "config")))
                .and(DescribedPredicate.not(application()))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because(
                        "standard output belongs to the command, which prints one JSON document with --json; log with slf4j"
                                + " instead")
                .check(program);
    }

    private static DescribedPredicate<JavaClass> resideIn(String... names) {
        return resideInAnyPackage(
                Arrays.stream(names).map(name -> ROOT + "." + name + "..").toArray(String[]::new));
    }

    private static DescribedPredicate<JavaClass> application() {
        return DescribedPredicate.describe(
                "application class", c -> c.getPackageName().equals(ROOT));
    }
}
