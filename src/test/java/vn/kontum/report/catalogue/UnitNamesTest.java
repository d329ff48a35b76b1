package vn.kontum.report.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitNamesTest {
    private final UnitNames names = FrozenCatalogue.read().unitNames();

    @Test
    void everySpellingOfTheTableIsRecognisedInAnyNormalisationAndCase() throws IOException {
        for (CSVRecord line : spellings()) {
            String alias = line.get("alias");
            assertThat(List.of(
                            alias,
                            Normalizer.normalize(alias, Normalizer.Form.NFD),
                            alias.toUpperCase(Locale.ROOT),
                            "\u200b" + alias.replace(" ", "\u00a0") + "\ufeff"))
                    .allSatisfy(spelling -> assertThat(names.find(spelling)).contains(line.get("unit_code")));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "608 | 608",
                "62.SYT | 62.SYT",
                "UBND huyện Ia H’Drai | 618",
                "Ủy ban nhân dân huyện Đắk Hà | 615",
                "ỦY BAN NHÂN DÂN THÀNH PHỐ KON TUM | 608",
                "ＤＡＫ ＴＯ | 612",
                "Ðăk Tô | 612",
                "H.Đak Tô | 612",
                "Sở LĐ-TB&XH tỉnh Kon Tum | 62.SLDTBXH",
                "Sở Y Tế | 62.SYT"
            })
    void codesPrefixesAndForeignLettersDoNotHideAUnit(String spelling, String code) {
        assertThat(names.find(spelling)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Huyện", "UBND tỉnh Kon Tum", "Thị trấn Đắk Tô", "Xã Đắk Hà", "Huyện Chư Păh", "609", "62"})
    void communesTheProvinceAndStrangersAreNoReportingUnits(String spelling) {
        assertThat(names.find(spelling)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Kon Plog, 613", "huyện Sa Tầy, 616", "Tu Mơ Rôg, 617", "Sở Y tếe, 62.SYT", "Ngoc Hoii, 611"})
    void aNearSpellingIsOnlySuggested(String spelling, String code) {
        assertThat(names.find(spelling)).isEmpty();
        assertThat(names.nearest(spelling)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Buôn Ma Thuột", "SXT", "báo cáo quý I"})
    void nothingIsSuggestedWhereNothingOrSeveralAreNear(String spelling) {
        assertThat(names.nearest(spelling)).isEmpty();
    }

    private static List<CSVRecord> spellings() throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        String text = Files.readString(FrozenCatalogue.FOLDER.resolve("unit_aliases.csv"));
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return parser.getRecords();
        }
    }
}
