package vn.kontum.report.edge;

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
import vn.kontum.report.catalogue.Messages;
import vn.kontum.report.report.book.ReportDesign;
import vn.kontum.report.workbook.DesignException;

class BrokenTemplateTest {
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
        DesignException broken =
                catchThrowableOfType(DesignException.class, () -> ReportDesign.load(Optional.of(folder)));
        return BrokenTemplate.sentences(broken, locale);
    }
}
