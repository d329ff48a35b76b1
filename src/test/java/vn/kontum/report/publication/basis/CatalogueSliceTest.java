package vn.kontum.report.publication.basis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        Catalogue ofFormerVersions = new EditedCatalogue(folder)
                .edit("plans.csv", text -> text.replaceAll("(?m),[^,]*,[^,]*$", ""))
                .read();

        assertThat(ofFormerVersions.plan(LAST).orElseThrow().notCoveredVi()).isEmpty();
        assertThat(CatalogueSlice.digest(ofFormerVersions, LAST))
                .isEqualTo("8faea4a3f30b5d4ff6d563217d3c754e2664b91c9ae1d2be05d702f11a858db2");
    }

    /** Reports print it. */
    @Test
    void whatAPlanDoesNotCoverIsAnInputOfItsReports() {
        Catalogue other = new EditedCatalogue(folder)
                .edit("plans.csv", text -> text.replace("Mục 2.5 của Nghị quyết", "Phần khác của Nghị quyết"))
                .read();

        assertThat(CatalogueSlice.digest(other, LAST))
                .isNotEqualTo(CatalogueSlice.digest(FrozenCatalogue.read(), LAST));
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

    /** What an office edits for the next year, or mends in a remark, is no other input of a report of this year. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            variables.csv     | không theo sổ hộ khẩu | không theo hộ khẩu
            variables.csv     | ,H_TCKH | ,H_TK
            rules.csv         | Start equals previous end | The start equals the previous end
            rules.csv         | + | Z01,1,WARN,DISTRICT,live_births >= 0,,,live_births,t,m,r,e,2021-12-15,
            unit_aliases.csv  | + | 608,Kon Tum thành phố,kontumthanhpho,
            periods.csv       | + | 2022-Q1,Quý I/2022,Quarter 1 of 2022,2021-12-15,2022-03-14,2022-03-17,2022-01-01,2022-03-31,2022-04-04
            quarters.csv      | ADMINISTRATIVE,1,15,2,yes | ADMINISTRATIVE,1,15,4,yes
            plans.csv         | 2.1 2.2 2.3 2.4 III.1 | 2.1 2.2 2.3 2.4 III.1 III.2
            reporters.csv     | + | SXX,Sở mới,New department,no
            figure_limits.csv | Stands for every percentage | For every percentage
            plausibility.csv  | Stands for every stock | For every stock
            """)
    void nothingOfAFinishedYearDependsOnTheNextOneOrOnARemark(String file, String text, String instead) {
        assertThat(CatalogueSlice.digest(edited(file, text, instead), LAST))
                .isEqualTo(CatalogueSlice.digest(FrozenCatalogue.read(), LAST));
    }

    /** What a report prints, or judges by. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            units.csv      | Thành phố Kon Tum,Kon Tum City | Thành phố Kon Tum,City of Kon Tum
            rules.csv      | R02,1,WARN | R02,1,NOTE
            targets.csv    | ,no,567000,,,1, | ,no,567000,,,2,
            indicators.csv | Tổng GRDP theo giá so sánh | GRDP theo giá so sánh
            indicators.csv | Kinh tế,Economy | Kinh tế chung,Economy
            reporters.csv  | Cục Thống kê tỉnh, | Chi cục Thống kê tỉnh,
            variables.csv  | Dân số cuối kỳ,Population | Số dân cuối kỳ,Population
            targets.csv    | từ 10% trở lên,,,1 | từ 10% trở lên,,,2
            """)
    void whatAReportSaysOrJudgesByIsAnInputOfIt(String file, String text, String instead) {
        assertThat(CatalogueSlice.digest(edited(file, text, instead), LAST))
                .isNotEqualTo(CatalogueSlice.digest(FrozenCatalogue.read(), LAST));
    }

    /** @param text that is replaced wherever it stands; a plus sign adds a line */
    private Catalogue edited(String file, String text, String instead) {
        EditedCatalogue catalogue = new EditedCatalogue(folder);
        return text.equals("+")
                ? catalogue.withLine(file, instead).read()
                : catalogue
                        .edit(file, all -> {
                            assertThat(all).contains(text);
                            return all.replace(text, instead);
                        })
                        .read();
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
