package vn.kontum.report.catalogue.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.QuarterCalendar;
import vn.kontum.report.catalogue.ShippedCatalogue;
import vn.kontum.report.catalogue.csv.table.CatalogueError;
import vn.kontum.report.catalogue.csv.table.CatalogueException;

class CatalogueLoaderTest {
    @TempDir
    Path folder;

    @Test
    void twoMistakesInTwoFilesAreToldAtOnceWithFileAndLine() {
        CatalogueException refusal = given().with(
                        "rules.csv",
                        "population_start == prev(population_end)",
                        "population_strt == prev(population_end)")
                .with(
                        "variables.csv",
                        "INTEGER,0,1000,250000,DISTRICTS,,1 2 3 4,yes,,UBND_HUYEN CTK,Bằng",
                        "INTEGER,0,1000,abc,DISTRICTS,,1 2 3 4,yes,,UBND_HUYEN CTK,Bằng")
                .refusal();
        assertThat(refusal.text(Locale.forLanguageTag("vi")))
                .startsWith("Danh mục có ")
                .contains("[variables.csv:2 max] \"abc\" không phải là số")
                .contains("[rules.csv:2 expression] \"population_strt\" không có trong variables.csv");
        assertThat(refusal.getMessage())
                .contains("[variables.csv:2 max] \"abc\" is not a number")
                .contains("[rules.csv:2 expression] \"population_strt\" is not in variables.csv");
    }

    /** 100 * 10 / 4 = 250; both variables are due in every quarter. */
    @Test
    void aFiftyFifthIndicatorOverExistingVariablesNeedsItsDefinitionAndItsTarget() {
        Catalogue catalogue = given().withLine(
                        "indicators.csv",
                        "dairy_share,Nhiệm vụ kinh tế,Economic tasks,Tỷ lệ bò sữa,Share of dairy cattle,%,%,1,"
                                + "HIGHER_BETTER,,100 * dairy_cattle / cattle_total,no,SNNPTNT,,Cách tính,,,")
                .withLine("targets.csv", "2021,55,dairy_share,III.1,yes,GE,từ … trở lên,no,5,,,,,trích,,,")
                .read();
        Indicator added = catalogue.indicators().get(54);
        assertThat(added.dueQuarters()).containsOnly(1, 2, 3, 4);
        assertThat(added.formula()
                        .evaluate(name -> Optional.of(new BigDecimal(name.code().equals("dairy_cattle") ? 10 : 4)))
                        .number())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("250"));
    }

    @Test
    void aFileThatTheFolderLacksIsTakenFromTheBuiltInOnes() {
        assertThat(new CatalogueLoader(QuarterCalendar.ADMINISTRATIVE)
                        .read(folder)
                        .version())
                .isEqualTo(ShippedCatalogue.read().version());
    }

    @Test
    void oneChangedByteMakesAnotherVersion() {
        assertThat(given().with("baseline.csv", "9.39", "9.38").read().version())
                .isNotEqualTo(FrozenCatalogue.read().version());
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsDoNotMatter() {
        assertThat(given().edit("rules.csv", text -> "\uFEFF" + text.replace("\n", "\r\n"))
                        .read()
                        .rules())
                .hasSameSizeAs(FrozenCatalogue.read().rules());
    }

    @Test
    void linesAreCountedAsInTheFileAlsoAfterACellOfSeveralLines() {
        assertThat(given().edit(
                                "reporters.csv",
                                text -> text.replace("BHXH,Bảo hiểm xã hội tỉnh", "BHXH,\"Bảo hiểm\nxã hội tỉnh\"")
                                        + "ZZZ,,x\n")
                        .errors())
                .extracting(CatalogueError::line)
                .containsExactly(49);
    }

    @Test
    void anOldEncodingIsNamedOnceAndNotAsAThousandWrongCells() {
        assertThat(given().write("baseline.csv", "unit_code,Đ".getBytes(StandardCharsets.UTF_16))
                        .errors())
                .extracting(CatalogueError::key)
                .containsExactly("file.encoding");
    }

    private EditedCatalogue given() {
        return new EditedCatalogue(folder);
    }
}
