package vn.kontum.report.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.publication.workbook.layout.ReportTemplate;
import vn.kontum.report.text.Messages;
import vn.kontum.report.xlsx.write.TemplateException;

class TemplateErrorFormatterTest {
    @TempDir
    Path folder;

    @Test
    void whatIsNoWorkbookIsSaidInTheLanguageOfTheOffice() throws IOException {
        Files.writeString(folder.resolve("report.xlsx"), "nonsense");

        assertThat(said(Messages.VIETNAMESE)).singleElement().asString().contains("report.xlsx] Không mở được");
        assertThat(said(Locale.ENGLISH)).singleElement().asString().contains("report.xlsx] It does not open");
    }

    @Test
    void everyNameAndSheetThatWasLostIsSaid() throws IOException {
        try (XSSFWorkbook empty = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("report.xlsx"))) {
            empty.createSheet("Nháp");
            empty.write(out);
        }

        assertThat(said(Messages.VIETNAMESE))
                .anyMatch(sentence -> sentence.contains("Mẫu không có tên LOOK_"))
                .anyMatch(sentence -> sentence.contains("Mẫu không có thẻ \"Biểu 01\""))
                .noneMatch(sentence -> sentence.contains("{"));
    }

    private List<String> said(Locale locale) {
        TemplateException broken =
                catchThrowableOfType(TemplateException.class, () -> ReportTemplate.load(Optional.of(folder)));
        return TemplateErrorFormatter.sentences(broken, locale);
    }
}
