package vn.kontum.report.publication.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kontum.report.docx.WordDocumentText;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.model.SampleSubmissions;
import vn.kontum.report.publication.narrative.UrgentTargets;
import vn.kontum.report.text.Messages;
import vn.kontum.report.text.OfficeProperties;

class UrgentLetterWriterTest {
    @Test
    void theThreeTargetsFarthestFromTheirPlanAreNamedWithGapAndDeadline() throws IOException {
        ReportModel report = SampleSubmissions.year(4).report();
        List<IndicatorRow> urgent = UrgentTargets.of(report);

        List<String> lines = WordDocumentText.of(letter(report, "").orElseThrow());

        assertThat(urgent).hasSize(3).allMatch(row -> row.assessment().verdict() == Verdict.NOT_MET);
        assertThat(lines).contains("DỰ THẢO", "Kính gửi:");
        for (IndicatorRow row : urgent) {
            String gap =
                    report.words().number(row.assessment().gap().orElseThrow().abs(), row.decimals());
            assertThat(lines).anyMatch(line -> line.contains(row.indicator().nameVi()));
            assertThat(lines).anyMatch(line -> line.startsWith("- Thấp hơn kế hoạch " + gap));
            assertThat(lines).contains("- " + row.indicator().ownerNameVi());
        }
        // the administrative year ends on 14 December
        assertThat(lines).contains("- Năm kế hoạch đã kết thúc ngày 14/12/2021.");
        assertThat(WordDocumentText.of(
                        letter(SampleSubmissions.year(3).report(), "").orElseThrow()))
                .contains("- Thời hạn hoàn thành: hết ngày 14/12/2021.");
        assertThat(lines).noneMatch(line -> line.startsWith("Mọi trao đổi"));
    }

    @Test
    void theContactOfTheOfficeIsTold() throws IOException {
        assertThat(WordDocumentText.of(letter(SampleSubmissions.year(4).report(), "Phòng Tổng hợp, 0260 3862 000")
                        .orElseThrow()))
                .contains("Mọi trao đổi xin liên hệ: Phòng Tổng hợp, 0260 3862 000.");
    }

    /** A letter that a person signs does not state nine districts as the province. */
    @Test
    void aFigureThatLacksADistrictNamesIt() throws IOException {
        ReportModel report = SampleSubmissions.year(4)
                .missing("615", 4, UnitStatusRecord.Punctuality.EXCLUDED)
                .report();
        List<String> lines = WordDocumentText.of(letter(report, "").orElseThrow());

        long holes = UrgentTargets.of(report).stream()
                .filter(row -> row.partial() || row.suppressed())
                .count();
        assertThat(holes).isPositive();
        assertThat(lines)
                .filteredOn(line -> line.contains("số của huyện Đăk Hà"))
                .hasSize((int) holes);
    }

    @Test
    void withoutAMissedTargetThereIsNoLetter() {
        ReportModel report = SampleSubmissions.year(1).report();
        boolean anyMissed = report.counted()
                .anyMatch(row -> row.assessment().verdict() == Verdict.NOT_MET
                        || row.assessment().verdict() == Verdict.AT_RISK);

        assertThat(letter(report, "").isPresent()).isEqualTo(anyMissed);
    }

    private static Optional<byte[]> letter(ReportModel report, String contact) {
        OfficeProperties office = new OfficeProperties("", "", "", contact);
        return new UrgentLetterWriter(DocumentTemplates.load(Optional.empty(), office, Messages.VIETNAMESE))
                .write(report);
    }
}
