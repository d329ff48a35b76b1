package vn.kontum.report.hostile;

import static vn.kontum.report.hostile.RawZipWriter.utf8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.kontum.report.xlsx.container.ZipBuilder;

/** The form with parts added, removed, mistyped, or written in ways that only some programs understand. */
final class PackageVariants {
    private static final String AS_BEFORE = "MISSING";
    private static final String TYPES = "[Content_Types].xml";
    private static final String RELS = "xl/_rels/workbook.xml.rels";
    private static final String SHEET_RELS = "xl/worksheets/_rels/sheet2.xml.rels";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private final ValidForm base;
    private final List<HostileFile> files = new ArrayList<>();

    PackageVariants(ValidForm base) {
        this.base = base;
    }

    List<HostileFile> all() {
        parts();
        types();
        outside();
        xml();
        encodings();
        sheets();
        return files;
    }

    private void parts() {
        for (String part : base.zip().names()) {
            boolean needed = !part.startsWith("docProps");
            add("without-" + plain(part), base.zip().without(part), needed ? "CORRUPT" : AS_BEFORE);
            add("empty-" + plain(part), base.zip().with(part, new byte[0]), needed ? "CORRUPT" : AS_BEFORE);
            add("doctype-" + plain(part), doctype(part, "<!DOCTYPE a>"), "XML_DTD");
            add("cut-" + plain(part), base.zip().with(part, half(part)), "CORRUPT", AS_BEFORE);
            add("other-root-" + plain(part), base.zip().with(part, "<a/>"), "CORRUPT", AS_BEFORE);
        }
        add("vba-by-name", base.zip().with("xl/vbaProject.bin", "x"), "MACRO");
        add("vba-elsewhere", base.zip().with("xl/worksheets/VBAPROJECT.BIN", "x"), "MACRO");
        add("vba-by-type", typed("xl/a.bin", "application/vnd.ms-office.vbaProject"), "MACRO");
        add("macro-sheet-by-folder", base.zip().with("xl/macrosheets/sheet1.xml", "<a/>"), "MACRO");
        add("macro-sheet-by-type", typed("xl/worksheets/m.xml", "application/vnd.ms-excel.macrosheet+xml"), "MACRO");
        add("embedded-object", base.zip().with("xl/embeddings/oleObject1.bin", "x"), "EXTERNAL_CONTENT");
        add("active-x", base.zip().with("xl/activeX/activeX1.xml", "<a/>"), "EXTERNAL_CONTENT");
        add("connections", base.zip().with("xl/connections.xml", "<a/>"), AS_BEFORE);
        add("external-link", base.zip().with("xl/externalLinks/externalLink1.xml", "<a/>"), AS_BEFORE);
        add("trash", base.zip().with("[trash]/0000.dat", "x"), AS_BEFORE);
        add("picture", base.zip().with("xl/media/image1.png", "x"), AS_BEFORE);
    }

    private void types() {
        type("macro-workbook", "application/vnd.ms-excel.sheet.macroEnabled.main+xml", "MACRO");
        type("macro-template", "application/vnd.ms-excel.template.macroEnabled.main+xml", "MACRO");
        type("add-in", "application/vnd.ms-excel.addin.macroEnabled.main+xml", "MACRO");
        type("binary", "application/vnd.ms-excel.sheet.binary.macroEnabled.main", "FORMAT");
        type("template", MAIN.replace("sheet.main", "template.main"), "FORMAT");
        type("word", MAIN.replace("spreadsheetml.sheet", "wordprocessingml.document"), "FORMAT");
        type("slides", MAIN.replace("spreadsheetml.sheet", "presentationml.presentation"), "FORMAT");
        type("nothing", "", "CORRUPT");
        type("text", "text/plain", "FORMAT");
        add(
                "no-override",
                base.zip().replace(TYPES, "<Override ContentType=\"" + MAIN + "\"", "<Override ContentType=\"a/b\""),
                "FORMAT");
        add(
                "type-twice",
                base.zip()
                        .replace(
                                TYPES,
                                "</Types>",
                                "<Override PartName=\"/xl/workbook.xml\" ContentType=\"a\"/></Types>"),
                "CORRUPT");
        add(
                "other-namespace",
                base.zip().replace(TYPES, "package/2006/content-types", "package/2099/content-types"),
                "CORRUPT");
    }

    private void outside() {
        for (String kind :
                List.of("oleObject", "package", "control", "attachedTemplate", "frame", "subDocument", "customXml")) {
            add("relation-" + kind, relation(RELS, kind, "file:///c:/a.xlsx", true), "EXTERNAL_CONTENT");
        }
        for (String kind :
                List.of("externalLink", "externalLinkPath", "connections", "queryTable", "webextension", "image")) {
            add("remnant-" + kind, relation(RELS, kind, "file:///c:/a.xlsx", true), AS_BEFORE);
        }
        add("relation-vba", relation(RELS, "vbaProject", "a.bin", false), "MACRO");
        add("relation-macro-sheet", relation(RELS, "xlMacrosheet", "a.xml", false), "MACRO");
        add(
                "relation-twice",
                base.zip()
                        .replace(
                                RELS,
                                "</Relationships>",
                                "<Relationship Id=\"rId1\" Type=\"a/b\" Target=\"c\"/></Relationships>"),
                "CORRUPT");
        add("relation-climbing", relation(RELS, "theme", "../../../a.xml", false), AS_BEFORE);
        add(
                "two-workbooks",
                base.zip()
                        .replace(
                                "_rels/.rels",
                                "</Relationships>",
                                "<Relationship Id=\"x\" Type=\"" + OFFICE
                                        + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
                "CORRUPT");
        ZipBuilder linked = base.zip()
                .with(
                        SHEET_RELS,
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                                + " Id=\"l\" Type=\"" + OFFICE + "hyperlink\" Target=\"https://example.org/\""
                                + " TargetMode=\"External\"/></Relationships>");
        add(
                "hyperlink",
                linked.replace(
                        ValidForm.SHEET,
                        "<dataValidations",
                        "<hyperlinks xmlns:q=\"" + OFFICE.replaceAll("/$", "")
                                + "\"><hyperlink ref=\"A1\" q:id=\"l\"/></hyperlinks><dataValidations"),
                "HYPERLINK");
        for (String formula : List.of(
                "cmd|'/c calc'!A0",
                "[1]Sheet1!A1",
                "'[book.xlsx]S'!A1",
                "'file:///c:/[a.xlsx]S'!A1",
                "WEBSERVICE(\"http://a\")",
                "_xlfn.WEBSERVICE(\"http://a\")",
                "RTD(\"a\",,\"b\")",
                "CALL(\"a\",\"b\")",
                "MSEXCEL|'\\..\\cmd.exe'!A1",
                "IMAGE(\"http://a\")",
                "REGISTER.ID(\"a\",\"b\")",
                "SUM(1,DDE(\"a\",\"b\",\"c\"))")) {
            String cell = "<c r=\"%s\"><f>" + formula.replace("\"", "&quot;") + "</f><v>1</v></c>";
            files.add(HostileFile.of("reach-" + files.size() + ".xlsx", base.with("deaths", cell), "EXTERNAL_CONTENT"));
            String name =
                    "<definedName name=\"n\">" + formula.replace("\"", "&quot;") + "</definedName></definedNames>";
            files.add(HostileFile.of(
                    "reach-" + files.size() + ".xlsx",
                    base.edited(ValidForm.BOOK, "</definedNames>", name),
                    runs(formula) ? "EXTERNAL_CONTENT" : AS_BEFORE));
        }
        add(
                "macro-name",
                base.zip()
                        .replace(
                                ValidForm.BOOK,
                                "</definedNames>",
                                "<definedName name=\"m\" function=\"1\" xlm=\"1\">S!A1</definedName></definedNames>"),
                AS_BEFORE);
        add(
                "external-references",
                base.zip().replace(ValidForm.BOOK, "<definedNames>", "<externalReferences/><definedNames>"),
                AS_BEFORE);
    }

    /** Whether a formula asks another program, which is refused wherever it stands. */
    private static boolean runs(String formula) {
        return formula.contains("|") || formula.matches(".*(?:RTD|CALL|REGISTER.ID|DDE)\\(.*");
    }

    private void xml() {
        for (String part :
                List.of(ValidForm.SHEET, "xl/sharedStrings.xml", "xl/styles.xml", ValidForm.BOOK, TYPES, RELS)) {
            add(
                    "xxe-" + plain(part),
                    doctype(part, "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"),
                    "XML_DTD");
            add("doctype-without-space-" + plain(part), doctype(part, "<!DOCTYPE a[<!ENTITY x \"y\">]>"), "XML_DTD");
            add(
                    "xxe-parameter-" + plain(part),
                    doctype(part, "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/\"> %x;]>"),
                    "XML_DTD");
            StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
            for (int i = 1; i < 30; i++) {
                laughs.append("<!ENTITY l")
                        .append(i)
                        .append(" \"")
                        .append(("&l" + (i - 1) + ";").repeat(10))
                        .append("\">");
            }
            add("laughs-" + plain(part), doctype(part, laughs + "]>"), "XML_DTD");
            add("deep-" + plain(part), inside(part, "<a>".repeat(300) + "</a>".repeat(300)), "CORRUPT");
            add("undeclared-entity-" + plain(part), inside(part, "<a>&x;</a>"), "XML_DTD", "CORRUPT");
            add("bad-character-" + plain(part), inside(part, "<a>&#0;</a>"), "CORRUPT");
            add("wrong-end-" + plain(part), inside(part, "<a></b>"), "CORRUPT");
            add("attribute-twice-" + plain(part), inside(part, "<a b=\"1\" b=\"2\"/>"), "CORRUPT");
            add("unbound-prefix-" + plain(part), inside(part, "<q:a/>"), "CORRUPT");
            add(
                    "instruction-" + plain(part),
                    inside(part, "<?xml-stylesheet href=\"http://127.0.0.1:9/\"?>"),
                    AS_BEFORE);
            add("foreign-" + plain(part), inside(part, "<a xmlns=\"urn:x\"><c r=\"F9\"><v>1</v></c></a>"), AS_BEFORE);
            add(
                    "schema-" + plain(part),
                    inside(
                            part,
                            "<a xmlns=\"urn:x\" xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\""
                                    + " i:schemaLocation=\"urn:x http://127.0.0.1:9/a.xsd\"/>"),
                    AS_BEFORE);
        }
        ZipBuilder strict = base.zip();
        for (String part : strict.names()) {
            strict.with(
                    part,
                    strict.text(part)
                            .replace(
                                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                    "http://purl.oclc.org/ooxml/spreadsheetml/main")
                            .replace(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships/")
                            .replace("<workbook ", "<workbook conformance=\"strict\" "));
        }
        add("strict", strict, "STRICT_FORMAT");
        add(
                "strict-by-name",
                base.zip().replace(ValidForm.BOOK, "<workbook ", "<workbook conformance=\"strict\" "),
                "STRICT_FORMAT");
        ZipBuilder prefixed = base.zip();
        prefixed.with(
                ValidForm.SHEET,
                prefixed.text(ValidForm.SHEET)
                        .replaceAll("<(/?)([a-z])", "<$1x:$2")
                        .replace("xmlns=", "xmlns:x="));
        add("prefixed", prefixed, AS_BEFORE);
    }

    private void encodings() {
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            String text = base.zip().text(ValidForm.SHEET).replace("UTF-8", charset.name());
            add("sheet-" + charset, base.zip().with(ValidForm.SHEET, text.getBytes(charset)), AS_BEFORE, "CORRUPT");
        }
        String latin = base.zip().text(ValidForm.BOOK).replace("UTF-8", "ISO-8859-1");
        add("latin-1", base.zip().with(ValidForm.BOOK, latin.getBytes(StandardCharsets.ISO_8859_1)), "UNREADABLE");
        add("unknown-encoding", base.zip().replace(ValidForm.SHEET, "UTF-8", "UTF-77"), "UNREADABLE");
        add("utf-7", base.zip().replace(ValidForm.SHEET, "UTF-8", "UTF-7"), "UNREADABLE");
        byte[] bytes = utf8(base.zip().text(ValidForm.BOOK));
        bytes[bytes.length / 2] = (byte) 0xFF;
        add("bad-utf-8", base.zip().with(ValidForm.BOOK, bytes), "CELL_SHAPE");
        add(
                "byte-order-mark",
                base.zip().with(ValidForm.SHEET, "\ufeff" + base.zip().text(ValidForm.SHEET)),
                AS_BEFORE);
        add(
                "two-declarations",
                base.zip().replace(ValidForm.SHEET, "<worksheet", "<?xml version=\"1.0\"?><worksheet"),
                "CORRUPT");
    }

    private void sheets() {
        add(
                "two-sheets-one-part",
                base.zip()
                        .replace(
                                ValidForm.BOOK,
                                "<sheet name=\"Chỉ tiêu\" r:id=\"rId5\"",
                                "<sheet name=\"Chỉ tiêu\" r:id=\"rId4\""),
                "CORRUPT");
        add("same-sheet-name", base.zip().replace(ValidForm.BOOK, "name=\"Chỉ tiêu\"", "name=\"số liệu\""), "CORRUPT");
        add(
                "no-sheets",
                base.zip().with(ValidForm.BOOK, base.zip().text(ValidForm.BOOK).replaceAll("<sheet [^>]*>", "")),
                "CORRUPT");
        add("unknown-relation", base.zip().replace(ValidForm.BOOK, "r:id=\"rId5\"", "r:id=\"rId99\""), "CORRUPT");
        add(
                "all-hidden",
                base.zip()
                        .with(
                                ValidForm.BOOK,
                                base.zip()
                                        .text(ValidForm.BOOK)
                                        .replaceAll("<sheet name=", "<sheet state=\"hidden\" name=")
                                        .replaceAll("(<sheet state=\"hidden\"[^>]*) state=\"[a-zA-Z]*\"", "$1")),
                "HIDDEN_INPUT");
        add(
                "very-hidden",
                base.zip()
                        .replace(
                                ValidForm.BOOK,
                                "<sheet name=\"Số liệu\"",
                                "<sheet state=\"veryHidden\" name=\"Số liệu\""),
                "HIDDEN_INPUT");
        add(
                "dimension-lies",
                base.zip()
                        .replace(
                                ValidForm.SHEET,
                                "<dimension ref=\"" + base.used() + "\"",
                                "<dimension ref=\"A1:XFD1048576\""),
                AS_BEFORE);
        add("date-1904", base.zip().replace(ValidForm.BOOK, "date1904=\"false\"", "date1904=\"true\""), AS_BEFORE);
        add(
                "two-sheet-data",
                base.zip().replace(ValidForm.SHEET, "</sheetData>", "</sheetData><sheetData/>"),
                "CORRUPT");
        add("two-string-tables", relation(RELS, "sharedStrings", "sharedStrings.xml", false), "CORRUPT");
        add(
                "ole-element",
                base.zip().replace(ValidForm.SHEET, "<dataValidations", "<oleObjects/><dataValidations"),
                "EXTERNAL_CONTENT");
        add(
                "controls-element",
                base.zip().replace(ValidForm.SHEET, "<dataValidations", "<controls/><dataValidations"),
                "EXTERNAL_CONTENT");
        add(
                "chart-sheet",
                base.zip()
                        .replace(
                                RELS,
                                "</Relationships>",
                                "<Relationship Id=\"c\" Type=\"" + OFFICE
                                        + "chartsheet\" Target=\"chartsheets/s.xml\"/></Relationships>")
                        .replace(ValidForm.BOOK, "</sheets>", "<sheet name=\"C\" sheetId=\"9\" r:id=\"c\"/></sheets>"),
                AS_BEFORE);
    }

    private ZipBuilder typed(String part, String type) {
        return base.zip()
                .with(part, "<a/>")
                .replace(
                        TYPES,
                        "</Types>",
                        "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/></Types>");
    }

    private void type(String name, String type, String code) {
        add("type-" + name, base.zip().replace(TYPES, MAIN, type), code);
    }

    private ZipBuilder relation(String rels, String kind, String target, boolean external) {
        return base.zip()
                .replace(
                        rels,
                        "</Relationships>",
                        "<Relationship Id=\"x\" Type=\"" + OFFICE + kind + "\" Target=\"" + target + "\""
                                + (external ? " TargetMode=\"External\"" : "") + "/></Relationships>");
    }

    private ZipBuilder doctype(String part, String doctype) {
        String text = base.zip().text(part);
        int root = text.indexOf("?>") + 2;
        return base.zip().with(part, text.substring(0, root) + doctype + text.substring(root));
    }

    /** As the last child of the root. */
    private ZipBuilder inside(String part, String xml) {
        String text = base.zip().text(part);
        int end = text.lastIndexOf("</");
        return base.zip().with(part, text.substring(0, end) + xml + text.substring(end));
    }

    private byte[] half(String part) {
        String text = base.zip().text(part);
        return utf8(text.substring(0, text.length() / 2));
    }

    private static String plain(String part) {
        return part.replaceAll("[^A-Za-z0-9]+", "-");
    }

    private void add(String name, ZipBuilder zip, String... codes) {
        files.add(HostileFile.of("part-" + name + ".xlsx", zip.bytes(), codes));
    }
}
