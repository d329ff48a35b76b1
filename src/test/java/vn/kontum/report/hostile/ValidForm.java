package vn.kontum.report.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kontum.report.submission.form.EditedForm;
import vn.kontum.report.xlsx.container.ZipBuilder;
import vn.kontum.report.xlsx.model.CellAddress;

/**
 * A real form of the sample year with one figure missing, so that whatever leaves it readable is still returned and never
 * counts.
 */
final class ValidForm {
    static final String UNIT = "608";
    /** The sheet with most inputs. */
    static final String SHEET = "xl/worksheets/sheet2.xml";

    static final String BOOK = "xl/workbook.xml";
    private static final String MISSING = "population_end";

    private final byte[] bytes;
    private final EditedForm form;

    ValidForm() {
        try {
            Path sample = Path.of("src/main/resources/sample/2021-Q1/KTXH_608_2021Q1.xlsx");
            this.form = new EditedForm(Files.readAllBytes(sample)).blank(MISSING);
            this.bytes = form.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    ZipBuilder zip() {
        return ZipBuilder.of(bytes);
    }

    /** A fresh copy with somebody typing into it. */
    EditedForm typed() {
        return new EditedForm(bytes);
    }

    /** The cells of the sheet, as it states them itself. */
    String used() {
        return first("(?<=<dimension ref=\")[^\"]+");
    }

    /** The element of its first merged cells. */
    String firstMerged() {
        return first("<mergeCell ref=\"[^\"]+\"/>");
    }

    private String first(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(zip().text(SHEET));
        if (!found.find()) {
            throw new IllegalStateException("[" + SHEET + "] has no " + pattern);
        }
        return found.group();
    }

    String address(String code) {
        return new CellAddress(form.input(code).getRowIndex(), form.input(code).getColumnIndex()).a1();
    }

    /** The form with other XML in place of an input cell; {@code %s} stands for its address. */
    byte[] with(String code, String cell) {
        ZipBuilder zip = zip();
        String address = address(code);
        Matcher old =
                Pattern.compile("<c r=\"" + address + "\"[^>]*?(?:/>|>.*?</c>)").matcher(zip.text(SHEET));
        if (!old.find()) {
            throw new IllegalStateException("[" + code + "] has no cell " + address);
        }
        return zip.with(SHEET, old.replaceFirst(Matcher.quoteReplacement(cell.replace("%s", address))))
                .bytes();
    }

    /** The form with the cells of a sheet edited as text. */
    byte[] edited(String part, String old, String replacement) {
        return zip().replace(part, old, replacement).bytes();
    }

    /** The form with a row of its sheet of figures in another height, in points. */
    byte[] withHeight(int row, String points) {
        ZipBuilder zip = zip();
        Matcher old = Pattern.compile("(<row r=\"" + row + "\" ht=\")[^\"]*\"").matcher(zip.text(SHEET));
        if (!old.find()) {
            throw new IllegalStateException("row " + row + " has no height");
        }
        return zip.with(SHEET, old.replaceFirst("$1" + points + "\"")).bytes();
    }
}
