package vn.kontum.report.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Messages;
import vn.kontum.report.indicator.Assessor;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionMeta;
import vn.kontum.report.report.Given;
import vn.kontum.report.report.Snapshot;
import vn.kontum.report.report.book.ReportDesign;

class ReportBookmakerTest {
    private static final ReportDesign DESIGN = ReportDesign.load(Optional.empty());
    private static final EditionMeta META =
            new EditionMeta(1, Edition.State.DRAFT, Given.DIGEST, "c", Instant.parse("2021-03-15T02:00:00Z"));

    @Test
    void theSameArgumentsGiveTheSameBytes() throws IOException {
        Snapshot snapshot = Given.year(1).snapshot();

        assertThat(book(snapshot)).isEqualTo(book(snapshot));
    }

    @Test
    void anotherLanguageIsAnotherTemplateVersion() {
        Bookmaker english = new ReportBookmaker(Given.shipped(), DESIGN, Locale.ENGLISH);

        assertThat(english.templateVersion())
                .isNotEqualTo(maker().templateVersion())
                .hasSize(64);
    }

    @Test
    void theCompanionsStandBesideTheWorkbook() {
        Snapshot snapshot = Given.year(1).snapshot();
        Bookmaker.Origin origin =
                new Bookmaker.Origin("KTXH_2021-Q1_b01.xlsx", "a".repeat(64), 1, "An", "test", Instant.EPOCH);

        List<Bookmaker.Companion> companions = maker().make(
                        snapshot,
                        new Assessor(Given.shipped()).province(snapshot.period(), snapshot.observations()),
                        META)
                .companions(origin);

        assertThat(companions)
                .extracting(Bookmaker.Companion::suffix)
                .containsExactly("_indicators.csv", "_observations.csv", "_manifest.json", "_provenance.json");
    }

    private static byte[] book(Snapshot snapshot) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        maker().make(snapshot, new Assessor(Given.shipped()).province(snapshot.period(), snapshot.observations()), META)
                .workbook(out);
        return out.toByteArray();
    }

    private static ReportBookmaker maker() {
        return new ReportBookmaker(Given.shipped(), DESIGN, Messages.VIETNAMESE);
    }
}
