package vn.kontum.report.catalogue.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.csv.table.CatalogueError;
import vn.kontum.report.text.Messages;

/** Every kind of mistake is made once, in the shipped files, and is told at its place in both languages. */
class CatalogueErrorTest {
    /** Not made by one line added to a file. */
    private static final Set<String> MADE_ELSEWHERE = Set.of(
            "headline",
            "file.missing",
            "file.encoding",
            "file.csv",
            "header.missing",
            "header.unknown",
            "header.duplicate",
            "alias.display",
            "quarter.calendar",
            "change.rest",
            "unit.area",
            "unit.place",
            "unit.places",
            "target.not_in_force",
            "targets.twice");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyKindOfMistakeIsToldAtItsLine() {
        return CatalogueErrorExample.all()
                .map(made -> DynamicTest.dynamicTest(made.key() + " " + made.line(), () -> {
                    Path own = folder.resolve(made.key() + Math.abs(made.line().hashCode()));
                    assertThat(own.toFile().mkdirs()).isTrue();
                    assertThat(new EditedCatalogue(own)
                                    .withLine(made.file(), made.line())
                                    .errors())
                            .anySatisfy(mistake -> {
                                assertThat(mistake.key()).isEqualTo(made.key());
                                assertThat(mistake.file()).isEqualTo(made.file());
                                assertThat(mistake.text(Locale.ENGLISH))
                                        .doesNotContain("{")
                                        .startsWith("[" + made.file());
                            });
                }));
    }

    @Test
    void aFileAsAWholeIsToldToo() {
        assertThat(given().write("rules.csv", new byte[] {(byte) 0xC3}).errors())
                .extracting(CatalogueError::key)
                .contains("file.encoding");
        assertThat(given().write("rules.csv", "id,\"part".getBytes(StandardCharsets.UTF_8))
                        .errors())
                .extracting(CatalogueError::key)
                .contains("file.csv");
        assertThat(given().write("reporters.csv", "code,name_vi,name_vi,nom\n".getBytes(StandardCharsets.UTF_8))
                        .errors())
                .extracting(CatalogueError::key)
                .contains("header.missing", "header.unknown", "header.duplicate");
        assertThat(given().with("units.csv", ",Huyện Ngọc Hồi,Ngoc Hoi", ",Huyện Chưa Biết,Ngoc Hoi")
                        .errors())
                .extracting(CatalogueError::key)
                .contains("alias.display");
    }

    @Test
    void whatSeveralFilesSayTogetherIsToldToo() {
        assertThat(given().write(
                                "quarters.csv",
                                "calendar,months_before,first_day,deadline_days,working_day,name_vi,name_en\nCALENDAR,0,1,2,yes,Q {quarter},Q {quarter}\n"
                                        .getBytes(StandardCharsets.UTF_8))
                        .errors())
                .extracting(CatalogueError::key)
                .containsExactly("quarter.calendar");
        assertThat(given().edit("units.csv", text -> text.replaceFirst("(?m)^(618,DISTRICT.*)$", "$1,,2021-Q3"))
                        .withLine("unit_changes.csv", "2021-Q4,MERGE,618,616,,0.9,12/QD,2021-09-01,")
                        .errors())
                .extracting(CatalogueError::key)
                .containsExactly("change.rest");
        assertThat(given().withLine("units.csv", "9,AREA,area,62,Vùng,Area,Vùng,,,,,,made up,,2021-Q2")
                        .edit(
                                "units.csv",
                                text -> text.replaceFirst("(?m)^618,DISTRICT,district,62,", "618,DISTRICT,district,9,"))
                        .errors())
                .extracting(CatalogueError::key)
                .containsExactly("unit.area");
        assertThat(given().edit("indicators.csv", text -> text.replaceFirst("(?m)^(cattle_herd,.*),,$", "$1,2022-Q1,"))
                        .errors())
                .extracting(CatalogueError::key)
                .containsExactly("target.not_in_force");
        assertThat(given().edit("indicators.csv", text -> text.replaceFirst("formula", "formula,comparator"))
                        .errors())
                .extracting(CatalogueError::key)
                .contains("targets.twice");
    }

    @Test
    void whatPlacesAreCalledStandsWhollyAtTheProvinceAndFitsANameOfASheet() {
        assertThat(places("62,PROVINCE", "xã/phường,xã,administrative commune,").errors())
                .extracting(CatalogueError::key)
                .containsExactlyInAnyOrder("unit.place", "unit.place", "cell.empty");
        assertThat(places("618,DISTRICT", "xã,xã,commune,communes").errors())
                .extracting(CatalogueError::key)
                .containsExactly("unit.places");
    }

    private EditedCatalogue places(String line, String words) {
        return given().edit(
                        "units.csv",
                        text -> text.replaceFirst("valid_to", "valid_to,place_vi,places_vi,place_en,places_en")
                                .replaceFirst("(?m)^(" + line + ".*)$", "$1,,," + words));
    }

    @Test
    void everyMessageIsMadeHereAndIsThereInBothLanguages() {
        Messages english = new Messages("catalogue", Locale.ENGLISH);
        Set<String> keys = CatalogueErrorExample.all()
                .map(CatalogueErrorExample::key)
                .collect(Collectors.toCollection(TreeSet::new));
        keys.addAll(MADE_ELSEWHERE);
        assertThat(keys).isEqualTo(new TreeSet<>(english.keys()));
        assertThat(new Messages("catalogue", Messages.VIETNAMESE).keys()).isEqualTo(english.keys());
    }

    private EditedCatalogue given() {
        return new EditedCatalogue(folder);
    }
}
