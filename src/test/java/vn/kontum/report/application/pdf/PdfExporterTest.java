package vn.kontum.report.application.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With little programs in the place of LibreOffice, good and bad. */
@DisabledOnOs(OS.WINDOWS)
class PdfExporterTest {
    private static final String WORKBOOK = "reports/2021-Q1/KTXH_2021-Q1_b01.xlsx";
    /** The folder for what is made and the workbook are its last words but one and its last. */
    private static final String WRITES_A_PDF = """
        for word; do folder=$file; file=$word; done
        cp "$file" "$folder/$(basename "$file" .xlsx).pdf"
        """;

    @TempDir
    private Path root;

    private Path pdf;

    @BeforeEach
    void publish() throws IOException {
        Path workbook = root.resolve(WORKBOOK);
        Files.createDirectories(workbook.getParent());
        Files.writeString(workbook, "a workbook");
        pdf = workbook.resolveSibling("KTXH_2021-Q1_b01.pdf");
    }

    @Test
    void aPublishedWorkbookGetsItsPdfBesideIt() throws Exception {
        assertThat(with(WRITES_A_PDF).of(WORKBOOK)).isEqualTo(PdfExporter.ExportResult.MADE);
        assertThat(pdf).hasContent("a workbook");
    }

    @Test
    void aPdfThatIsThereIsLeftAlone() throws Exception {
        Files.writeString(pdf, "made before");

        assertThat(with(WRITES_A_PDF).of(WORKBOOK)).isEqualTo(PdfExporter.ExportResult.THERE);
        assertThat(pdf).hasContent("made before");
    }

    @Test
    void aProgramThatHangsIsEndedWithWhatItStarted() throws Exception {
        long begun = System.nanoTime();

        assertThat(with("sleep 61 & wait").of(WORKBOOK)).isEqualTo(PdfExporter.ExportResult.FAILED);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(ProcessHandle.allProcesses()
                        .filter(p -> p.info().commandLine().orElse("").equals("sleep 61")))
                .isEmpty();
    }

    @Test
    void aProgramThatFailsLeavesTheReportAsItIs() throws Exception {
        assertThat(with("exit 77").of(WORKBOOK)).isEqualTo(PdfExporter.ExportResult.FAILED);
        assertThat(root.resolve(WORKBOOK)).hasContent("a workbook");
        assertThat(pdf).doesNotExist();
    }

    @Test
    void withoutLibreOfficeNothingIsMadeAndNothingIsWrong() throws Exception {
        PdfExporter none = new PdfExporter(root, Optional.empty(), content -> content);

        assertThat(none.wanted()).isFalse();
        assertThat(none.of(WORKBOOK)).isEqualTo(PdfExporter.ExportResult.NONE);
    }

    private PdfExporter with(String script) throws IOException {
        Path program = Files.writeString(root.resolve("soffice"), "#!/bin/sh\n" + script);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return new PdfExporter(
                root, Optional.of(new LibreOfficeConverter(program, Duration.ofSeconds(2))), content -> content);
    }
}
