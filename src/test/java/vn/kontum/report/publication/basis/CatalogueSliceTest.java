package vn.kontum.report.publication.basis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.csv.EditedCatalogue;

/** What the reports of a quarter depend on. */
class CatalogueSliceTest {
    private static final Period LAST = new Period(2021, 4);

    @TempDir
    Path folder;

    /**
     * Databases keep this digest. Where it changes while the catalogue does not, for instance because a component of a record was
     * renamed, every open quarter gets another draft and every reader a new edition that says the same.
     */
    @Test
    void theSameCatalogueHasTheDigestThatFormerVersionsOfTheProgramKept() {
        assertThat(CatalogueSlice.digest(FrozenCatalogue.read(), LAST))
                .isEqualTo("8faea4a3f30b5d4ff6d563217d3c754e2664b91c9ae1d2be05d702f11a858db2");
    }

    /** As the guide for the turn of the year says: the old line ends, a new one begins. */
    @Test
    void anIndicatorThatIsRenamedNextYearIsNoOtherOneThisYear() {
        Catalogue before = FrozenCatalogue.read();
        Catalogue renamed = new EditedCatalogue(folder)
                .edit(
                        "indicators.csv",
                        text -> text.lines()
                                .map(line -> line.startsWith("cattle_herd,")
                                        ? ended(line) + "\n" + begun(line).replace("Tổng đàn bò", "Quy mô đàn bò")
                                        : line)
                                .collect(Collectors.joining("\n", "", "\n")))
                .read();

        assertThat(renamed.indicators())
                .hasSizeGreaterThanOrEqualTo(before.indicators().size());
        assertThat(CatalogueSlice.digest(renamed, LAST)).isEqualTo(CatalogueSlice.digest(before, LAST));
    }

    /** A district that is split next year is the same one this year, and so is a variable that nobody is asked for any more. */
    @Test
    void aUnitOrAVariableThatEndsWithTheYearIsNoOtherOneInIt() {
        Catalogue before = FrozenCatalogue.read();
        Catalogue ending = ending("2021-Q4");

        assertThat(ending.reportingUnitsOfYear(new Period(2022, 1)))
                .hasSize(before.reportingUnitsOfYear(new Period(2022, 1)).size() - 1);
        assertThat(CatalogueSlice.digest(ending, LAST)).isEqualTo(CatalogueSlice.digest(before, LAST));
    }

    @Test
    void aUnitOrAVariableThatEndsWithinTheYearIsAnotherOne() {
        assertThat(CatalogueSlice.digest(ending("2021-Q3"), LAST))
                .isNotEqualTo(CatalogueSlice.digest(FrozenCatalogue.read(), LAST));
    }

    private Catalogue ending(String quarter) {
        return new EditedCatalogue(folder)
                .edit("units.csv", text -> text.replaceFirst("(?m)^(618,.*)$", "$1,," + quarter))
                .edit(
                        "variables.csv",
                        text -> text.replaceFirst(
                                "(?m)^(medicinal_plants_factories_attracted,.*),,H_TCKH$", "$1," + quarter + ",H_TCKH"))
                .read();
    }

    private static String ended(String line) {
        return line.replaceFirst(",[^,]*,[^,]*$", ",,2021-Q4");
    }

    private static String begun(String line) {
        return line.replaceFirst(",[^,]*,[^,]*$", ",2022-Q1,");
    }
}
