package vn.kontum.report.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.submission.sample.SampleFile;
import vn.kontum.report.submission.sample.SampleYear;

/** Workbooks to read: no two of a kind hold the same numbers. */
final class BenchmarkWorkbooks {
    /** The last digit of a number without type, formula or exponent, in a cell of the column that units fill. */
    private static final Pattern DIGIT = Pattern.compile("(<c r=\"F\\d+\" s=\"\\d+\"><v>\\d+)\\d(</v>)");

    private static final int SHEETS = 3;
    private static final int LINES = 40;

    private BenchmarkWorkbooks() {}

    /** What the workbooks are like. */
    public enum Kind {
        /**
         * The forms of the sample year and copies of them with other last digits: five sheets, hundreds of formulas,
         * rules and notes.
         */
        YEAR {
            @Override
            List<byte[]> files(int count) throws IOException {
                return ofTheYear(count);
            }
        },
        /** Three plain sheets with 120 numbers and a label beside each, as POI writes them. */
        PLAIN {
            @Override
            List<byte[]> files(int count) throws IOException {
                List<byte[]> files = new ArrayList<>(count);
                for (int number = 0; number < count; number++) {
                    files.add(plain(number));
                }
                return files;
            }
        };

        abstract List<byte[]> files(int count) throws IOException;
    }

    static List<byte[]> ofTheYear(int count) throws IOException {
        SampleYear year = new SampleYear();
        List<SampleFile> originals = year.files();
        List<byte[]> files = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            byte[] original = year.bytes(originals.get(number % originals.size()));
            int round = number / originals.size();
            files.add(round == 0 ? original : changed(original, round % 10));
        }
        return files;
    }

    /** The form of a sample file as the revision of that number: other bytes, the same figures. */
    static byte[] revision(byte[] original, int number) throws IOException {
        String row = "<row r=\"99\"><c r=\"A99\" t=\"inlineStr\"><is><t>KT_REVISION</t></is></c><c r=\"B99\"><v>"
                + number + "</v></c></row></sheetData>";
        return rewritten(
                original, xml -> xml.contains("<dimension ref=\"A1:B5\"/>") ? xml.replace("</sheetData>", row) : xml);
    }

    private static byte[] changed(byte[] original, int digit) throws IOException {
        return rewritten(original, xml -> DIGIT.matcher(xml).replaceAll("$1" + digit + "$2"));
    }

    private static byte[] rewritten(byte[] original, UnaryOperator<String> sheet) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream(original.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(original));
                ZipOutputStream out = new ZipOutputStream(copy)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                boolean cells = entry.getName().startsWith("xl/worksheets/sheet");
                out.write(
                        cells
                                ? sheet.apply(new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
                out.closeEntry();
            }
        }
        return copy.toByteArray();
    }

    private static byte[] plain(int number) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            for (int sheet = 0; sheet < SHEETS; sheet++) {
                fill(book.createSheet("Part " + (sheet + 1)), number * SHEETS + sheet);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Sheet sheet, int seed) {
        for (int line = 0; line < LINES; line++) {
            Row row = sheet.createRow(line);
            row.createCell(0).setCellValue("S" + seed % SHEETS + "_" + line);
            row.createCell(1).setCellValue("What is to be reported in line " + line);
            row.createCell(2).setCellValue("unit " + line % 7);
            row.createCell(3).setCellValue((seed * 7919L + line * 104_729L) % 1_000_000 / 8.0);
        }
    }
}
