package vn.kontum.report.publication.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kontum.report.indicator.Assessor;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.model.SampleSubmissions;
import vn.kontum.report.text.Messages;
import vn.kontum.report.text.OfficeProperties;

class WorkbookReportRendererTest {
    private static final EditionMetadata META = new EditionMetadata(
            1, Edition.State.DRAFT, SampleSubmissions.DIGEST, "c", Instant.parse("2021-03-15T02:00:00Z"));

    @Test
    void theSameArgumentsGiveTheSameBytes() throws IOException {
        InputSnapshot snapshot = SampleSubmissions.year(1).snapshot();

        assertThat(book(snapshot)).isEqualTo(book(snapshot));
    }

    @Test
    void anotherLanguageIsAnotherTemplateVersion() {
        ReportRenderer english = maker(Locale.ENGLISH);

        assertThat(english.templateVersion())
                .isNotEqualTo(maker().templateVersion())
                .hasSize(64);
    }

    @Test
    void theCompanionsStandBesideTheWorkbook() {
        InputSnapshot snapshot = SampleSubmissions.year(1).snapshot();
        ReportRenderer.ProvenanceInfo origin = new ReportRenderer.ProvenanceInfo(
                "KTXH_2021-Q1_b01.xlsx", "a".repeat(64), 1, "An", "test", Instant.EPOCH);

        List<ReportRenderer.RenderedExport> companions = maker().make(
                        snapshot,
                        new Assessor(SampleSubmissions.shipped()).province(snapshot.period(), snapshot.observations()),
                        META)
                .companions(origin);

        assertThat(companions)
                .extracting(companion -> companion.fileName("KTXH_2021-Q1_b01"))
                .containsExactly(
                        "BAO_CAO_2021-Q1_b01.docx",
                        "CONG_VAN_2021-Q1_b01.docx",
                        "KTXH_2021-Q1_b01_indicators.csv",
                        "KTXH_2021-Q1_b01_observations.csv",
                        "KTXH_2021-Q1_b01_manifest.json",
                        "KTXH_2021-Q1_b01_provenance.json");
        assertThat(new String(companions.get(4).content(), StandardCharsets.UTF_8))
                .containsSubsequence(
                        "BAO_CAO_2021-Q1_b01.docx", Sha256.of(companions.get(0).content()));
    }

    private static byte[] book(InputSnapshot snapshot) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        maker().make(
                        snapshot,
                        new Assessor(SampleSubmissions.shipped()).province(snapshot.period(), snapshot.observations()),
                        META)
                .workbook(out);
        return out.toByteArray();
    }

    private static WorkbookReportRenderer maker() {
        return maker(Messages.VIETNAMESE);
    }

    private static WorkbookReportRenderer maker(Locale language) {
        return WorkbookReportRenderer.of(
                SampleSubmissions.shipped(),
                new ReportProperties(Optional.empty(), language, OfficeProperties.unknown()));
    }
}
