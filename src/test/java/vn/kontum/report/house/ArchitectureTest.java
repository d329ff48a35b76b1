package vn.kontum.report.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
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
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The river: packages stand in the order in which a number travels, and nobody looks downstream. */
class ArchitectureTest {
    private static final String ROOT = "vn.kontum.report";
    private static final List<String> RIVER =
            List.of("catalogue", "workbook", "intake", "submission", "indicator", "report", "batch", "edge");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void aPackageUsesOnlyPackagesToItsLeft() {
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String name : RIVER) {
            layers = layers.layer(name).definedBy(ROOT + "." + name + "..");
        }
        List<String> downstream = new ArrayList<>(RIVER);
        for (String name : RIVER) {
            downstream.remove(name);
            layers = downstream.isEmpty()
                    ? layers.whereLayer(name).mayNotBeAccessedByAnyLayer()
                    : layers.whereLayer(name).mayOnlyBeAccessedByLayers(downstream.toArray(String[]::new));
        }
        layers.check(CLASSES);
    }

    @Test
    void everyTopLevelPackageIsPartOfTheRiver() {
        Set<String> found = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "."))
                .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).containsExactlyInAnyOrderElementsOf(RIVER);
    }

    @Test
    void springStaysWhereWorkIsOrderedAndWhereDataIsStored() {
        noClasses()
                .that(resideOutside("batch", "edge"))
                .and(DescribedPredicate.not(store()))
                .and(DescribedPredicate.not(application()))
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.."))
                .check(CLASSES);
    }

    @Test
    void spreadsheetsAreKnownOnlyToWhoeverWritesThem() {
        noClasses()
                .that(resideOutside("workbook"))
                .and(DescribedPredicate.not(outermostNamed("Workbook")))
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.poi.."))
                .check(CLASSES);
    }

    @Test
    void scheduleConsoleAndCommandLineDoNotKnowEachOther() {
        slices().matching(ROOT + ".edge.(*)..").should().notDependOnEachOther().check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noClassIsADrawer() {
        classes()
                .that(alwaysTrue())
                .should()
                .haveNameNotMatching(".*(Manager|Utils?|Helper|Impl|Base)$")
                .check(CLASSES);
    }

    @Test
    void nothingSpeaksToStandardOutputButTheCommandLine() {
        noClasses()
                .that(resideOutside("edge"))
                .and(DescribedPredicate.not(application()))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> resideOutside(String... names) {
        String[] packages = java.util.Arrays.stream(names)
                .map(name -> ROOT + "." + name + "..")
                .toArray(String[]::new);
        return DescribedPredicate.not(resideInAnyPackage(packages));
    }

    private static DescribedPredicate<JavaClass> store() {
        return outermostNamed("Store");
    }

    private static DescribedPredicate<JavaClass> application() {
        return DescribedPredicate.describe(
                "application class", c -> c.getPackageName().equals(ROOT));
    }

    /** Records nested in a class carry its suffix. */
    private static DescribedPredicate<JavaClass> outermostNamed(String suffix) {
        return DescribedPredicate.describe(
                "outermost class named *" + suffix,
                c -> outermost(c).getSimpleName().endsWith(suffix));
    }

    private static JavaClass outermost(JavaClass one) {
        JavaClass outer = one;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
