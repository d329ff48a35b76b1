package vn.kontum.report.submission.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.publication.workbook.LibreOfficeRecalculation;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.sample.SampleFile;
import vn.kontum.report.submission.sample.SampleYear;

/**
 * The form of a district filled in and saved by other programs than Excel and ours. The files were made once: the blank form,
 * the figures of the sample year, and the library that each is named after.
 */
class OtherWritersTest {
    private static final String UNIT = "611";

    @TempDir
    Path directory;

    private SampleFile sample;
    private byte[] form;
    private Map<String, BigDecimal> figures;

    @BeforeEach
    void read() {
        SampleYear year = new SampleYear();
        sample = year.files(new Period(2021, 1)).stream()
                .filter(file -> file.unit().equals(UNIT))
                .findFirst()
                .orElseThrow();
        form = year.bytes(sample);
        figures = figures(validate(form));
        assertThat(figures).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openpyxl", "openpyxl-rows-inserted", "exceljs", "sheetjs", "xlsx-populate"})
    void whateverLibraryWroteItTheFiguresAreTheSame(String writer) throws IOException {
        ValidationResult validationResult = validate(fixture(writer));

        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(figures(validationResult)).isEqualTo(inTheFirstForm(figures));
    }

    @Test
    void keptAsOpenDocumentAndSavedAsExcelAgainItIsTheSame() throws Exception {
        assumeTrue(LibreOfficeRecalculation.installed(), "LibreOffice is not installed");

        ValidationResult validationResult = validate(new LibreOfficeRecalculation(directory).throughOpenDocument(form));

        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(figures(validationResult)).isEqualTo(figures);
    }

    /**
     * The files are forms of the first version, which asked for the denunciations to be settled in one figure: 2 + 20 =
     * 22.
     */
    private static Map<String, BigDecimal> inTheFirstForm(Map<String, BigDecimal> figures) {
        Map<String, BigDecimal> asked = new TreeMap<>(figures);
        BigDecimal opening = asked.remove("crime_reports_opening");
        asked.put("crime_reports_received", opening.add(asked.remove("crime_reports_new")));
        return asked;
    }

    private ValidationResult validate(byte[] bytes) {
        return new ValidatorFixture(directory).validate(sample.name(), UNIT, bytes);
    }

    private static Map<String, BigDecimal> figures(ValidationResult validationResult) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        for (ReportedValue reportedValue :
                validationResult.submission().orElseThrow().readings()) {
            reportedValue.value().ifPresent(value -> figures.put(reportedValue.variable(), value.stripTrailingZeros()));
        }
        return figures;
    }

    private static byte[] fixture(String writer) throws IOException {
        try (InputStream in = OtherWritersTest.class.getResourceAsStream("/writers/" + writer + ".xlsx")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
