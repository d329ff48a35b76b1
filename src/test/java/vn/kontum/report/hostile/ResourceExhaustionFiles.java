package vn.kontum.report.hostile;

import static vn.kontum.report.hostile.RawZipWriter.utf8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kontum.report.xlsx.container.ZipBuilder;
import vn.kontum.report.xlsx.model.CellAddress;

/** Small files that would take much memory or time of a trusting reader. Each has exactly the code it must get. */
final class ResourceExhaustionFiles {
    private static final String SHEET = "xl/worksheets/sheet3.xml";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet"
            + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
    private static final String TAIL = "</worksheet>";
    private static final int MEGABYTE = 1 << 20;
    private static final String LIMITS = "ARCHIVE_LIMITS";

    private final byte[] form;
    private final int megabytes;
    private final List<HostileFile> files = new ArrayList<>();

    /** @param megabytes how much each unpacks to, below the limit of the whole archive */
    ResourceExhaustionFiles(byte[] form, int megabytes) {
        this.form = form;
        this.megabytes = megabytes;
    }

    List<HostileFile> all() {
        longTokens();
        manyCells();
        heldParts();
        searches();
        oneTextManyTimes();
        return files;
    }

    private void longTokens() {
        sheet("attribute", "<sheetData a=\"", "a", "\"/>");
        sheet(
                "text",
                "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>",
                "a",
                "</t></is></c></row></sheetData>");
        sheet("value", "<sheetData><row r=\"1\"><c r=\"A1\"><v>", "1", "</v></c></row></sheetData>");
        sheet("skipped-text", "<x>", "a", "</x><sheetData/>");
        sheet("comment", "<!-- ", "<a", " --><sheetData/>");
        sheet("cdata", "<x><![CDATA[", "<a", "]]></x><sheetData/>");
        sheet("instruction", "<?a ", "<b", "?><sheetData/>");
        sheet("name", "<a", "b", "/><sheetData/>");
        sheet("spaces", "<sheetData ", " ", "/>");
        sheet("character-references", "<x>", "&#65;", "</x><sheetData/>");
    }

    private void manyCells() {
        sheet("empty-cells", "<sheetData><row r=\"1\">", "<c r=\"A1\"/>", "</row></sheetData>");
        sheet("nameless-cells", "<sheetData><row r=\"1\">", "<c/>", "</row></sheetData>");
        sheet("cells-without-place", "<sheetData><row r=\"1\">", "<c r=\"ZZZZ1\"><v>1</v></c>", "</row></sheetData>");
        sheet(
                "links",
                "<sheetData/><hyperlinks>",
                "<hyperlink ref=\"A1\" r:id=\"x\" xmlns:r=\""
                        + "http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/>",
                "</hyperlinks>");
        sheet(
                "hidden-columns",
                "<cols>",
                "<col min=\"1\" max=\"1\" hidden=\"1\"/><col min=\"3\" max=\"3\" hidden=\"1\"/>",
                "</cols><sheetData/>");
        sheet("other-elements", "<sheetData/><x>", "<a/>", "</x>");
        rows("full-rows", row -> cells(row, 300, "<v>1</v>", ""));
        rows(
                "long-inline-texts",
                row -> cells(row, 1, "<is><t>" + "x".repeat(9_000) + "</t></is>", " t=\"inlineStr\""));
        rows("long-numbers", row -> cells(row, 20, "<v>" + "9".repeat(399) + "</v>", ""));
    }

    private void heldParts() {
        part("shared-strings", "xl/sharedStrings.xml", "sst", "<si><t>a</t></si>");
        part("styles", "xl/styles.xml", "styleSheet", "<cellXfs><xf/></cellXfs>");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 30 * MEGABYTE / 60; i++) {
            names.add("<definedName name=\"IN_" + i + "\">'S'!$A$" + (i % 1000 + 1) + "</definedName>");
        }
        ZipBuilder zip = ZipBuilder.of(form);
        String book = zip.text("xl/workbook.xml");
        zip.with("xl/workbook.xml", book.replace("</definedNames>", String.join("", names) + "</definedNames>"));
        add("names", zip, LIMITS);
        ZipBuilder related = ZipBuilder.of(form);
        String relation = "<Relationship Id=\"r%d\" Type=\"t/theme\" Target=\"a\"/>";
        StringBuilder many = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < megabytes * 30; i++) {
            many.append(String.format(relation, i));
        }
        for (int i = 0; i < 400; i++) {
            related.with("xl/a" + i + "/_rels/b.xml.rels", many + "</Relationships>");
        }
        add("relationships", related, LIMITS);
    }

    private void searches() {
        StringBuilder merged = new StringBuilder("<mergeCells>");
        for (int i = 1; i <= 19_000; i++) {
            merged.append("<mergeCell ref=\"A1:XFD").append(i + 100).append("\"/>");
        }
        StringBuilder rows = new StringBuilder("<sheetData>");
        for (int row = 1; row <= 19_000; row++) {
            rows.append(cells(row, 4, "<v>1</v>", ""));
        }
        add(
                "merged",
                zip(utf8(HEAD + rows + "</sheetData>" + merged + "</mergeCells>" + TAIL)),
                LIMITS,
                "AMBIGUOUS_CELL",
                "LAYOUT_CHANGED");
        StringBuilder distinct = new StringBuilder("<x>");
        for (int i = 0; distinct.length() < megabytes * MEGABYTE / 2; i++) {
            distinct.append("<n").append(Integer.toString(i, 36)).append("/>");
        }
        add("distinct-names", zip(utf8(HEAD + "<sheetData/>" + distinct + "</x>" + TAIL)), LIMITS, "LAYOUT_CHANGED");
        String deep = "<a>".repeat(megabytes * MEGABYTE / 8);
        add("deep", zip(utf8(HEAD + "<sheetData/>" + deep)), "CORRUPT");
        StringBuilder attributes = new StringBuilder("<sheetData/><x>");
        String one = manyAttributes();
        while (attributes.length() < megabytes * MEGABYTE / 2) {
            attributes.append(one);
        }
        add("attributes", zip(utf8(HEAD + attributes + "</x>" + TAIL)), LIMITS, "LAYOUT_CHANGED");
        ZipBuilder format = ZipBuilder.of(form);
        String styles = format.text("xl/styles.xml");
        String code = "<numFmt numFmtId=\"164\" formatCode=\"" + "0\\\\;".repeat(MEGABYTE / 2) + "\"/>";
        format.with(
                "xl/styles.xml",
                styles.replaceAll("<numFmt numFmtId=\"164\"[^>]*/>", "")
                        .replaceFirst("(<numFmts[^>]*>)", "$1" + Matcher.quoteReplacement(code)));
        add("number-format", format, "MISSING", LIMITS);
        add("formulas", zip(utf8(HEAD + "<sheetData>" + formulas() + "</sheetData>" + TAIL)), LIMITS, "LAYOUT_CHANGED");
    }

    /** A file need not be large to say something long very often: cells share their texts. */
    private void oneTextManyTimes() {
        long last = Pattern.compile("<si>")
                .matcher(ZipBuilder.of(form).text("xl/sharedStrings.xml"))
                .results()
                .count();
        StringBuilder codes = new StringBuilder(HEAD + "<sheetData>");
        for (int row = 1; row <= 19_000; row++) {
            codes.append(String.format("<row r=\"%d\"><c r=\"A%d\" t=\"s\"><v>%d</v></c></row>", row, row, last));
        }
        add("long-codes", longTexts().with(SHEET, codes + "</sheetData>" + TAIL), "LAYOUT_CHANGED", "MISSING");
        ZipBuilder typed = longTexts();
        String sheet = typed.text(ValidForm.SHEET);
        add(
                "long-inputs-and-notes",
                typed.with(
                        ValidForm.SHEET,
                        sheet.replaceAll(
                                "<c r=\"([FJ]\\d+)\"[^>]*?(?:/>|>.*?</c>)",
                                "<c r=\"$1\" t=\"s\"><v>" + last + "</v></c>")),
                "NOT_A_NUMBER");
    }

    /** The texts that the form has keep their numbers; the long one is the last. */
    private ZipBuilder longTexts() {
        ZipBuilder zip = ZipBuilder.of(form);
        String old = zip.text("xl/sharedStrings.xml");
        String text = "<si><t>" + "Lý do ".repeat(MEGABYTE / 8) + "</t></si>";
        return zip.with("xl/sharedStrings.xml", old.replace("</sst>", text + "</sst>"));
    }

    private static String manyAttributes() {
        StringBuilder one = new StringBuilder("<y");
        for (int i = 0; i < 200_000; i++) {
            one.append(" a").append(i).append("=\"\"");
        }
        return one.append("/>").toString();
    }

    private String formulas() {
        StringBuilder rows = new StringBuilder();
        String formula = "SUM(" + "A1,".repeat(MEGABYTE / 2) + "1)";
        for (int row = 1; rows.length() < megabytes * MEGABYTE / 2; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"A")
                    .append(row)
                    .append("\"><f>")
                    .append(formula)
                    .append("</f><v>1</v></c></row>");
        }
        return rows.toString();
    }

    private static String cells(int row, int count, String inside, String type) {
        StringBuilder text = new StringBuilder("<row r=\"" + row + "\">");
        for (int i = 0; i < count; i++) {
            text.append("<c r=\"")
                    .append(CellAddress.columnName(i))
                    .append(row)
                    .append('"')
                    .append(type)
                    .append('>')
                    .append(inside)
                    .append("</c>");
        }
        return text.append("</row>").toString();
    }

    private void rows(String name, IntFunction<String> row) {
        StringBuilder text = new StringBuilder(HEAD + "<sheetData>");
        for (int i = 1; i < 20_000 && text.length() < megabytes * MEGABYTE; i++) {
            text.append(row.apply(i));
        }
        add(name, zip(utf8(text + "</sheetData>" + TAIL)), LIMITS);
    }

    /** A sheet with one piece repeated up to the wanted size. */
    private void sheet(String name, String begin, String piece, String end) {
        add(name, zip(repeated(HEAD + begin, piece, end + TAIL, megabytes * MEGABYTE)), LIMITS);
    }

    private void part(String name, String part, String root, String piece) {
        String begin = "<" + root + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
        add(name, ZipBuilder.of(form).with(part, repeated(begin, piece, "</" + root + ">", 31 * MEGABYTE)), LIMITS);
    }

    private ZipBuilder zip(byte[] sheet) {
        return ZipBuilder.of(form).with(SHEET, sheet);
    }

    private void add(String name, ZipBuilder zip, String... codes) {
        files.add(HostileFile.of("bomb-" + name + ".xlsx", zip.bytes(), codes));
    }

    static byte[] repeated(String begin, String piece, String end, int size) {
        byte[] unit = piece.repeat(Math.max(1, 4_096 / piece.length())).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(size + 4_096);
        out.writeBytes(utf8(begin));
        while (out.size() < size) {
            out.writeBytes(unit);
        }
        out.writeBytes(utf8(end));
        return Arrays.copyOf(out.toByteArray(), out.size());
    }
}
