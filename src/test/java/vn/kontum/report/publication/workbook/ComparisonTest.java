package vn.kontum.report.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.model.SampleSubmissions;

class ComparisonTest {
    private static final Instant BEFORE = Instant.parse("2021-03-15T02:00:00Z");

    @Test
    void w15AChangedFigureIsShownOldAndNewWithDifferenceAndCause() {
        SampleSubmissions given = SampleSubmissions.year(1)
                .says("608", 1, "macadamia_new_area_ha", "30")
                .again("608", 1, 2);
        OpenedReport book = new OpenedReport(ReportWorkbooks.of(following(given, "macadamia_new_area", "-5.25")));

        assertThat(book.texts("So sánh bản", 4)).satisfies(row -> {
            assertThat(row.get(0)).isEqualTo("12");
            // the edition before said 5,25 ha less
            assertThat(Double.parseDouble(row.get(4)) - Double.parseDouble(row.get(3)))
                    .isEqualTo(5.25);
            assertThat(row.get(5)).isEqualTo("5.25");
            assertThat(row.get(8)).isEqualTo("Thành phố Kon Tum nộp lại báo cáo Quý I/2021 (bản 2)");
        });
        assertThat(book.cell("So sánh bản", 4, 5).getCellFormula()).isEqualTo("E5-D5");
    }

    @Test
    void w15AnUnchangedFigureIsNotListed() {
        OpenedReport book = new OpenedReport(
                ReportWorkbooks.of(following(SampleSubmissions.year(1), "macadamia_new_area", "-5.25")));

        assertThat(book.sheet("So sánh bản").getLastRowNum()).isEqualTo(4);
    }

    @Test
    void w15TheFirstEditionHasNothingToCompareWith() {
        assertThat(new OpenedReport(ReportWorkbooks.ofYear(1)).all("So sánh bản"))
                .contains("Chưa có bản nào trước");
    }

    @Test
    void w15TheHistoryNamesEditionsWithWhoAndWhy() {
        OpenedReport book =
                new OpenedReport(ReportWorkbooks.of(following(SampleSubmissions.year(1), "macadamia_new_area", "0")));

        assertThat(book.all("Lịch sử"))
                .contains("DỰ THẢO")
                .contains("09:00 15/03/2021 (+07:00)")
                .contains("Trần Thị Bình")
                .contains("theo lịch")
                .contains("bản này");
    }

    @Test
    void aFigureThatDiffersFromTheEditionBeforeIsMarkedRevised() {
        ReportModel report = following(SampleSubmissions.year(1), "macadamia_new_area", "-5.25");

        assertThat(report.lines()
                        .filter(l ->
                                l.letter().filter(x -> x.code().equals("r")).isPresent())
                        .map(l -> l.indicator().code()))
                .containsExactly("macadamia_new_area");
    }

    /** A second edition after one that knew all files but the first, and whose figure of one indicator was another. */
    private static ReportModel following(SampleSubmissions given, String changed, String by) {
        ReportModel now = given.report();
        Map<String, EditionFigure> published = new HashMap<>();
        now.lines().forEach(indicatorRow -> {
            boolean other = indicatorRow.indicator().code().equals(changed);
            Optional<BigDecimal> year =
                    indicatorRow.figure().yearToDate().map(v -> other ? v.add(new BigDecimal(by)) : v);
            published.put(
                    indicatorRow.indicator().code(),
                    new EditionFigure(
                            indicatorRow.indicator().code(),
                            year,
                            year,
                            indicatorRow.assessment().verdict(),
                            "",
                            1,
                            1,
                            Optional.empty(),
                            true));
        });
        List<Long> known = given.snapshot().versions().stream()
                .filter(v -> v.version() == 1)
                .map(v -> v.id())
                .toList();
        Edition before = new Edition(
                1,
                new Period(2021, 1),
                1,
                Edition.State.DRAFT,
                "d".repeat(64),
                SampleSubmissions.shipped().version(),
                BEFORE,
                known,
                "reports/2021-Q1/KTXH_2021-Q1_b01.xlsx",
                "e".repeat(64),
                BEFORE,
                "Trần Thị Bình",
                "theo lịch",
                Optional.of(7L));
        return given.after(before, published).report();
    }

    @Test
    void aChangedVerdictAloneIsARevisionToo() {
        SampleSubmissions given = SampleSubmissions.year(1);
        ReportModel report = following(given, "macadamia_new_area", "0");
        Map<String, EditionFigure> other =
                new HashMap<>(report.frame().snapshot().published());
        other.computeIfPresent(
                "macadamia_new_area",
                (code, f) -> new EditionFigure(
                        code, f.value(), f.yearToDate(), Verdict.MET, "", 1, 1, Optional.empty(), true));
        Edition before = report.frame().previous().orElseThrow();

        assertThat(SampleSubmissions.year(1).after(before, other).report().revisions())
                .singleElement()
                .satisfies(r -> assertThat(r.before().verdict()).isEqualTo(Verdict.MET));
    }
}
