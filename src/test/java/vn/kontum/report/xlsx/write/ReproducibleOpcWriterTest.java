package vn.kontum.report.xlsx.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.xlsx.container.ZipBuilder;
import vn.kontum.report.xlsx.read.TestWorkbooks;

class ReproducibleOpcWriterTest {
    @TempDir
    Path folder;

    @Test
    void twoWritingsInOneProcessAreTheSameBytes() throws IOException {
        assertThat(FeatureRichWorkbook.bytes()).isEqualTo(FeatureRichWorkbook.bytes());
    }

    @Test
    void anotherJavaWithAnotherLanguageZoneCharsetAndLineEndWritesTheSameBytes() throws Exception {
        Path there = writtenBy(
                "-Duser.language=th",
                "-Duser.country=TH",
                "-Duser.extensions=u-ca-buddhist-nu-thai",
                "-Duser.timezone=Pacific/Apia",
                "-Dfile.encoding=windows-1252",
                "-Dline.separator=\r\n");

        assertThat(Arrays.equals(Files.readAllBytes(there), FeatureRichWorkbook.bytes()))
                .isTrue();
    }

    @Test
    void theContentTypesComeFirstAndEveryEntryHasTheSameOldDate() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(FeatureRichWorkbook.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(entry.getTimeLocal()).isEqualTo("1980-01-01T00:00:00");
            }
        }
        assertThat(names).startsWith("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml");
    }

    @Test
    void theDocumentPropertiesCarryTheStampAndNothingOfTheHost() throws IOException {
        String core = ZipBuilder.of(FeatureRichWorkbook.bytes()).text("docProps/core.xml");

        assertThat(core).contains(">2021-12-31T17:00:00Z<").doesNotContain(System.getProperty("user.name") + "<");
    }

    @Test
    void theResultOpensInPoiAndInOurOwnReader() throws IOException {
        byte[] bytes = FeatureRichWorkbook.bytes();

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getSheetAt(0).getRow(2).getCell(1).getNumericCellValue())
                    .isEqualTo(2469.0);
        }
        assertThat(TestWorkbooks.read(bytes).named("IN_X2_").orElseThrow().raw())
                .isEqualTo("2469.0");
    }

    private Path writtenBy(String... options) throws IOException, InterruptedException {
        Path file = folder.resolve("there.xlsx");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), FeatureRichWorkbook.class.getName(), file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
        return file;
    }
}
