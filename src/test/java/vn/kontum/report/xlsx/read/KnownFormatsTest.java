package vn.kontum.report.xlsx.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.container.ZipBuilder;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.Visibility;

/** A reader that recognises style parts sees what it would see if it read each of them. */
class KnownFormatsTest {
    private static final short BLACK = 8;
    private static final short WHITE = 9;

    @Test
    void stylesOfAnotherFileAreNotTakenForThoseOfOneBefore() throws IOException {
        WorkbookReader reader = new WorkbookReader(ContainerLimits.standard());
        byte[] black = workbook(font -> font.setColor(BLACK));
        byte[] white = workbook(font -> font.setColor(WHITE));

        assertThat(List.of(seen(reader, black), seen(reader, white), seen(reader, black), seen(reader, white)))
                .containsExactly(Visibility.SHOWN, Visibility.FAINT, Visibility.SHOWN, Visibility.FAINT);
    }

    @Test
    void theSameStylesUnderAnotherThemeHaveItsColours() throws IOException {
        WorkbookReader reader = new WorkbookReader(ContainerLimits.standard());
        byte[] themed = workbook(font -> font.setThemeColor((short) 1));
        byte[] dark = withTheme(themed, "000000");
        byte[] light = withTheme(themed, "FFFFFF");

        assertThat(List.of(seen(reader, dark), seen(reader, light), seen(reader, dark), seen(reader, light)))
                .containsExactly(Visibility.SHOWN, Visibility.FAINT, Visibility.SHOWN, Visibility.FAINT);
    }

    private static Visibility seen(WorkbookReader reader, byte[] workbook) {
        return reader.read(workbook)
                .cell("A", new CellAddress(0, 0))
                .orElseThrow()
                .visibility();
    }

    /** How the font of a cell is made. */
    @FunctionalInterface
    private interface Face {
        void apply(XSSFFont font);
    }

    private static byte[] workbook(Face face) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getStylesSource().ensureThemesTable();
            XSSFFont font = workbook.createFont();
            face.apply(font);
            XSSFCellStyle style = workbook.createCellStyle();
            style.setFont(font);
            var cell = workbook.createSheet("A").createRow(0).createCell(0);
            cell.setCellValue(5);
            cell.setCellStyle(style);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** @param dark the colour of theme number 1 */
    private static byte[] withTheme(byte[] workbook, String dark) {
        ZipBuilder zip = ZipBuilder.of(workbook);
        String theme = zip.names().stream()
                .filter(name -> name.endsWith(".xml") && name.contains("theme"))
                .findFirst()
                .orElseThrow();
        return zip.replace(
                        theme,
                        "<a:themeElements/>",
                        "<a:themeElements><a:clrScheme name=\"x\"><a:dk1><a:srgbClr val=\"" + dark
                                + "\"/></a:dk1><a:lt1><a:srgbClr val=\"FFFFFF\"/></a:lt1></a:clrScheme></a:themeElements>")
                .bytes();
    }
}
