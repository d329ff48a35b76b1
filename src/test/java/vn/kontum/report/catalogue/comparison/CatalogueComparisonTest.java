package vn.kontum.report.catalogue.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.catalogue.csv.EditedCatalogue;

/** What an administrator changes for the next year stands in the comparison, whichever file it was changed in. */
class CatalogueComparisonTest {
    private static final String YEAR = "[2022-Q1, 2022-Q2, 2022-Q3, 2022-Q4]";

    @TempDir
    Path folder;

    private final Catalogue before = FrozenCatalogue.read();

    /** As the guide of the turn of the year says it: the old line ends, a new one begins. */
    @Test
    void anIndicatorThatIsRenamedForTheNextYearIsListedWithTheQuartersOfThatYear() {
        Catalogue after = withNextYear("cattle_herd")
                .edit("indicators.csv", CatalogueComparisonTest::renamedFromNextYear)
                .read();

        assertThat(said(after)).contains("INDICATOR CHANGED cattle_herd [name_vi] " + YEAR);
        assertThat(said(after)).noneMatch(line -> line.contains("2021"));
    }

    @Test
    void anIndicatorThatIsRenamedInPlaceIsListedWithEveryQuarter() {
        Catalogue after = withNextYear("cattle_herd")
                .edit("indicators.csv", text -> text.replace("Tổng đàn bò", "Đàn bò"))
                .read();

        assertThat(said(after))
                .contains(
                        "TARGET CHANGED cattle_herd [name_vi] [2021-Q1, 2021-Q2, 2021-Q3, 2021-Q4]",
                        "INDICATOR CHANGED cattle_herd [name_vi] " + YEAR);
    }

    /** Of 54 targets the next plan has two. */
    @Test
    void whatTheNextPlanNoLongerHasIsListed() {
        Catalogue after = withNextYear("cattle_herd").read();

        assertThat(said(after))
                .contains("INDICATOR REMOVED grdp_growth_rate [] " + YEAR, "TARGET ADDED cattle_herd [] " + YEAR)
                .noneMatch(line -> line.startsWith("INDICATOR REMOVED cattle_herd")
                        || line.startsWith("INDICATOR ADDED cattle_herd"));
    }

    @Test
    void aSplitIsListedAtItsFirstPeriod() {
        Catalogue after = withNextYear("cattle_herd")
                .edit(
                        "units.csv",
                        text -> text
                                + "619,DISTRICT,district,62,Huyện Mới,New District,Huyện Mới,0,0,0,0,0,t,2022-Q1,\n")
                .withLine("unit_aliases.csv", "619,Huyện Mới,moi,")
                .withLine("unit_changes.csv", "2022-Q1,SPLIT,610,619,,0.4,NQ 1,2021-11-01,")
                .read();

        assertThat(said(after))
                .contains(
                        "UNIT ADDED 619 [] " + YEAR,
                        "UNIT_CHANGE ADDED 610>619 [] [2022-Q1]",
                        "SPELLING ADDED moi [] " + YEAR)
                .noneMatch(line -> line.contains("2021"));
    }

    /** Whatever a folder says otherwise, the comparison never says that nothing differs. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plausibility.csv  | population_start,0.93,1.07 | population_start,0.93,1.08 | PLAUSIBILITY CHANGED population_start [previous_high]
            figure_limits.csv | rate,POINTS,6,8,0.5 | rate,POINTS,7,8,0.5 | FIGURE_LIMIT CHANGED grdp_growth_rate [previous_quarter]
            limits.csv        | population_end,,0.10 | population_end,,0.11 | LIMIT CHANGED CHANGE population_end [low]
            reporters.csv     | Provincial Statistics Office | Statistics Office | OFFICE CHANGED CTK [name_en]
            units.csv         | Kon Tum Province | Province of Kon Tum | UNIT CHANGED 62 [name_en]
            baseline.csv      | 177656 | 177657 | PUBLISHED CHANGED 608 population_avg 2022 [value]
            targets.csv       | từ … trở lên,no,10, | từ … trở lên,no,11, | TARGET CHANGED grdp_growth_rate [target]
            units.csv         | ,85,967730, | ,85,967731, | UNIT CHANGED 62 [natural_area_ha]
            variables.csv     | không theo sổ hộ khẩu | không theo hộ khẩu | VARIABLE CHANGED population_end [note_vi]
            rules.csv         | R02,1,WARN | R02,1,NOTE | RULE CHANGED R02.1 [severity]
            indicators.csv    | Tổng GRDP theo giá so sánh | GRDP theo giá so sánh | TARGET CHANGED grdp_growth_rate [method_vi]
            targets.csv       | đạt từ 10% trở lên,,,1 | đạt từ 10% trở lên,,,2 | PROFILE CHANGED grdp_growth_rate [best_step]
            """)
    void aChangeInAnyTableIsListed(String file, String text, String instead, String line) {
        Catalogue after = new EditedCatalogue(folder)
                .edit(file, all -> all.replace(text, instead))
                .read();

        assertThat(said(after)).anyMatch(one -> one.startsWith(line));
    }

    private EditedCatalogue withNextYear(String indicator) {
        return new EditedCatalogue(folder)
                .withLine("plans.csv", "2022,05-NQ/TU,2021-12-06,Nghị quyết 05-NQ/TU,n,i,i,2.1")
                .withLine("targets.csv", "2022,1," + indicator + ",2.1,no,GE,w,no,90000,,,,,q,,,");
    }

    private static String renamedFromNextYear(String text) {
        return text.lines()
                .map(line -> !line.startsWith("cattle_herd,")
                        ? line
                        : line.replaceFirst(",*$", ",,2021-Q4") + "\n"
                                + line.replaceFirst(",*$", ",2022-Q1,").replace("Tổng đàn bò", "Đàn bò"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private List<String> said(Catalogue after) {
        return CatalogueComparison.between(before, after).stream()
                .map(change -> change.table() + " " + change.kind() + " " + change.code() + " " + change.fields() + " "
                        + change.periods().stream().map(p -> p.code()).toList())
                .toList();
    }
}
