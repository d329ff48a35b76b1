package vn.kontum.report.hostile;

import static vn.kontum.report.hostile.RawZipWriter.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Files that are no workbooks at all, under the names of workbooks. */
final class NonWorkbookFiles {
    private static final String HEX = "0123456789abcdef";
    private final List<HostileFile> files = new ArrayList<>();

    List<HostileFile> all() {
        signatures();
        texts();
        oldWorkbooks();
        archives();
        noise();
        names();
        return files;
    }

    private void signatures() {
        for (String start : List.of(
                "%PDF-1.7\n1 0 obj",
                "{\\rtf1\\ansi}",
                "\u0089PNG\r\n\u001a\n",
                "\u00ff\u00d8\u00ff\u00e0",
                "GIF87a",
                "GIF89a",
                "BM6\0\0\0",
                "II*\0",
                "MM\0*",
                "RIFF\0\0\0\0WEBP",
                "\0\0\0\u0018ftypheic",
                "Rar!\u001a\7\0",
                "Rar!\u001a\7\1\0",
                "7z\u00bc\u00af'\u001c",
                "\u001f\u008b\b",
                "BZh91AY",
                "\u00fd7zXZ\0",
                "(\u00b5/\u00fd",
                "MSCF\0\0\0\0",
                "SQLite format 3\0",
                "\u007fELF",
                "MZ\u0090\0",
                "\u00ca\u00fe\u00ba\u00be",
                "\0\1\0\0Standard Jet DB\0",
                "\0\1\0\0Standard ACE DB\0",
                "ID3\3",
                "OggS",
                "fLaC",
                "\0\0\2\0\6\4\6\0",
                "\0\0\u001a\0\0\u0010",
                "\u00ffWPC",
                "#!/bin/sh\n",
                "\u00d0\u00cf\u0011\u00e0",
                "PK00PK\3\4",
                "wOFF",
                "ID;PWXL;N;E\r\n",
                "TABLE\r\n0,1\r\n\"EXCEL\"",
                "SIMPLE  =",
                "\u0089HDF\r\n",
                "PAR1",
                "ARROW1\0\0",
                "Obj\1avro",
                "bplist00")) {
            byte[] bytes = (start + "\0".repeat(600)).getBytes(StandardCharsets.ISO_8859_1);
            add("kind", bytes, "FORMAT");
            add("kind-short", start.getBytes(StandardCharsets.ISO_8859_1), "FORMAT");
        }
        byte[] tar = new byte[2_048];
        System.arraycopy(utf8("KTXH_608.xlsx"), 0, tar, 0, 13);
        System.arraycopy(utf8("ustar"), 0, tar, 257, 5);
        add("tar", tar, "FORMAT");
    }

    private void texts() {
        for (String text : List.of(
                "a,b,c\n1,2,3\n",
                "a;b;c\n1;2;3\n",
                "a\tb\n1\t2\n",
                "39,6",
                "xin chào",
                "\n\n\n",
                " ",
                "{\"unit\":\"608\"}",
                "[1,2,3]",
                "---\nunit: 608\n",
                "<html><table><tr><td>1</td></tr></table></html>",
                "<!DOCTYPE html><p>",
                "<table><tr><td>5",
                "<?xml version=\"1.0\"?><a/>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<?xml version=\"1.0\"?><?mso-application"
                        + " progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
                "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>",
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n",
                "From: a@b\r\nSubject: KTXH\r\n\r\n...",
                "BEGIN:VCARD\nEND:VCARD",
                "SELECT 1;",
                "PK",
                "P",
                "PK\3",
                "PK\3\4",
                "PK\5\6",
                "\u00ef\u00bb\u00bf<?xml version=\"1.0\"?><a/>",
                "\u00ef\u00bb\u00bfa;b\n1;2\n",
                "\\documentclass{article}",
                "%!PS-Adobe-3.0",
                "[InternetShortcut]\r\nURL=http://a/")) {
            add("text", text.getBytes(StandardCharsets.ISO_8859_1), "FORMAT", "TRUNCATED", "NOT_XLSX");
        }
        add("utf-16-text", "mã;tên\n1;2\n".getBytes(StandardCharsets.UTF_16), "FORMAT");
        add(
                "utf-16-xml",
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>".getBytes(StandardCharsets.UTF_16),
                "FORMAT");
        add("empty", new byte[0], "EMPTY");
        add("zeros", new byte[5_000], "FORMAT");
        add("spaces", utf8(" ".repeat(5_000)), "FORMAT");
    }

    /** BIFF streams without a container, as Excel 2 to 4 wrote them. */
    private void oldWorkbooks() {
        for (int version : new int[] {0, 2, 4, 8}) {
            byte[] biff = {9, (byte) version, 6, 0, 0, 0, 0x10, 0, 0, 0, 0x0A, 0, 0, 0};
            add("biff-" + version, biff, "LEGACY_FORMAT");
        }
        for (String stream : List.of("Workbook", "WORKBOOK", "Book", "BOOK", "WorkBook")) {
            add("ole2", ole2(stream), "LEGACY_FORMAT");
        }
        for (String stream : List.of("EncryptedPackage", "EncryptionInfo")) {
            add("ole2", ole2(stream), "ENCRYPTED");
        }
        for (String stream : List.of(
                "WordDocument",
                "PowerPoint Document",
                "__properties_version1.0",
                "VisioDocument",
                "Quill",
                "VBA",
                "CONTENTS",
                "\1Ole10Native")) {
            add("ole2", ole2(stream), "FORMAT");
        }
    }

    private static byte[] ole2(String stream) {
        byte[] file = new byte[2_048];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, file, 0, magic.length);
        byte[] name = (stream + "\0").getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1_024 + 128, name.length);
        return file;
    }

    private void archives() {
        for (String mimetype : List.of(
                "application/vnd.oasis.opendocument.spreadsheet",
                "application/vnd.oasis.opendocument.spreadsheet-template",
                "application/vnd.oasis.opendocument.text",
                "application/epub+zip",
                "application/vnd.sun.xml.calc",
                "text/plain",
                "")) {
            add(
                    "odf",
                    new RawZipWriter()
                            .stored("mimetype", utf8(mimetype))
                            .deflated("content.xml", utf8("<a/>"))
                            .bytes(),
                    "FORMAT");
        }
        for (String name : List.of(
                "META-INF/MANIFEST.MF",
                "AndroidManifest.xml",
                "Index/Document.iwa",
                "a.csv",
                "a.xls",
                "b/c.XLSX",
                "content.xml",
                "word/document.xml",
                "desktop.ini")) {
            add("archive", new RawZipWriter().deflated(name, utf8("x")).bytes(), "FORMAT");
        }
        for (String name : List.of("xl/workbook.xml", "_rels/.rels")) {
            add(
                    "half-a-package",
                    new RawZipWriter().deflated(name, utf8("<a/>")).bytes(),
                    "CORRUPT");
        }
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(new byte[1_000]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add("gzip", zipped.toByteArray(), "FORMAT");
    }

    private void noise() {
        Random random = new Random(20210510);
        for (int i = 0; i < 60; i++) {
            byte[] bytes = new byte[1 + random.nextInt(20_000)];
            random.nextBytes(bytes);
            add("noise", bytes, "FORMAT", "NOT_XLSX", "LEGACY_FORMAT");
        }
        for (int i = 0; i < 20; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(2_000); n >= 0; n--) {
                text.append(HEX.charAt(random.nextInt(16)));
            }
            add("hex", utf8(text.toString()), "FORMAT");
        }
    }

    /** The same junk under every odd name. */
    private void names() {
        int number = 0;
        for (String name : List.of(
                "=cmd|' C calc'!A0.xlsx",
                "-rf.xlsx",
                "@SUM(A1).xlsx",
                "+1.xlsx",
                "CON.xlsx",
                "nul",
                "aux.xlsx",
                "a\u202excod.xlsx",
                "x\u0007.xlsx",
                "line\nbreak.xlsx",
                "tab\t.xlsx",
                "quote'\"`.xlsx",
                "<b>.xlsx",
                "${jndi:ldap}.xlsx",
                "%00.xlsx",
                "%2e%2e.xlsx",
                "a;b|c&d.xlsx",
                "báo cáo quý I.xlsx",
                "ba\u0301o ca\u0301o.xlsx",
                "报告.xlsx",
                "تقرير.xlsx",
                "\ud83d\ude00.xlsx",
                " .xlsx",
                "..xlsx",
                "....",
                "a..",
                ".hidden.xlsx",
                "no-extension",
                "a.XLSX",
                "a.xlsx.exe",
                "a.xlsm",
                "a.xls",
                "a.csv",
                "n".repeat(240) + ".xlsx",
                "KTXH_608_2021Q1 (2).xlsx",
                "KTXH_999_2021Q1.xlsx",
                "KTXH_608_1999Q9.xlsx",
                "'; DROP TABLE received_file; --.xlsx",
                "\u200b.xlsx")) {
            files.add(HostileFile.of(name, utf8("junk number " + ++number), "FORMAT"));
        }
    }

    private void add(String name, byte[] bytes, String... codes) {
        files.add(HostileFile.of("other-" + name + "-" + files.size() + ".xlsx", bytes, codes));
    }
}
