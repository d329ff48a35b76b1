package vn.kontum.report.hostile;

import static vn.kontum.report.hostile.RawZipWriter.utf8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kontum.report.xlsx.container.ZipBuilder;

/** The form in archives that say one thing here and another there. */
final class ContainerVariants {
    private static final String AS_BEFORE = "MISSING";

    private final ValidForm base;
    private final List<HostileFile> files = new ArrayList<>();

    ContainerVariants(ValidForm base) {
        this.base = base;
    }

    List<HostileFile> all() {
        around();
        names();
        fields();
        sizes();
        cuts();
        return files;
    }

    private void around() {
        add("before", raw().before(utf8("HTTP/1.1 200 OK\r\n\r\n")), "NOT_XLSX");
        add("before-with-offsets", raw().beforeWithOffsets(utf8("#!/bin/sh\n")), "NOT_XLSX");
        add("after", raw().after(utf8("trailing")), "NOT_XLSX");
        add("after-zeros", raw().after(new byte[70_000]), "NOT_XLSX", "TRUNCATED");
        add("between", raw().between(utf8("hidden")), "CORRUPT");
        add("comment", raw().comment(utf8("a comment")), AS_BEFORE);
        add(
                "comment-with-end-record",
                raw().comment(utf8("PK\5\6" + "\0".repeat(18))),
                "CORRUPT",
                "NOT_XLSX",
                AS_BEFORE);
        add("pdf-in-front", raw().before(utf8("%PDF-1.7\n%âãÏÓ\n")), "FORMAT");
        add("gif-in-front", raw().before(utf8("GIF89a\1\0\1\0")), "FORMAT");
        add("program-in-front", raw().before(utf8("MZ\u0090\0\3\0\0\0")), "NOT_XLSX");
        files.add(HostileFile.of("zip-twice.xlsx", twice(base.bytes()), "NOT_XLSX"));
        files.add(HostileFile.of("zip-all-stored.xlsx", base.zip().bytes(0), AS_BEFORE));
        files.add(HostileFile.of("zip-with-descriptors.xlsx", base.zip().bytes(), AS_BEFORE));
    }

    private void names() {
        byte[] sheet = utf8(base.zip().text(ValidForm.SHEET));
        add("same-name-twice", raw().deflated(ValidForm.SHEET, sheet), "DUPLICATE_PARTS");
        add("same-name-other-case", raw().deflated("XL/Worksheets/SHEET2.xml", sheet), "DUPLICATE_PARTS");
        for (String name : List.of(
                "../evil.xml",
                "/etc/passwd",
                "C:/evil.xml",
                "xl\\..\\..\\evil.xml",
                "xl/%2e%2e/evil.xml",
                "xl/../../evil.xml",
                "a\u0000b.xml",
                "a//b.xml",
                "./a.xml",
                "",
                "n".repeat(600))) {
            add("name-" + files.size(), raw().deflated(name, utf8("<a/>")), "ARCHIVE_NAMES");
        }
        ZipBuilder backslashes = new ZipBuilder();
        base.zip()
                .names()
                .forEach(name -> backslashes.with(
                        name.replace('/', '\\'), utf8(base.zip().text(name))));
        files.add(HostileFile.of("zip-all-backslashes.xlsx", backslashes.bytes(), "MISSING"));
        add("other-name-in-local-header", raw().lie(3, e -> e.named(utf8("xl/otherwise.xml"))), "CORRUPT");
        add("other-size-in-local-header", raw().lie(3, e -> e.sized(7)), "CORRUPT");
        byte[] unicodePath = extra(0x7075, utf8("\1\0\0\0\0../evil.xml"));
        add("unicode-path", raw().change(3, e -> e.extra(unicodePath, unicodePath)), AS_BEFORE);
        byte[] padding = extra(0xA220, new byte[200]);
        add("growth-hint", raw().change(3, e -> e.extra(padding, new byte[0])), AS_BEFORE);
        add("folders-of-other-programs", raw().add(empty("xl/media")), AS_BEFORE);
        add("folders", raw().stored("xl/empty/", new byte[0]), AS_BEFORE);
        add("folder-with-content", raw().stored("xl/empty/", utf8("x")), "CORRUPT");
    }

    private void fields() {
        add("wrong-checksum", raw().change(2, e -> e.checked(e.crc() ^ 1)), "CORRUPT");
        add("wrong-size", raw().change(2, e -> e.sized(e.size() + 1)), "CORRUPT");
        add("smaller-size", raw().change(2, e -> e.sized(3)), "CORRUPT");
        for (int method : new int[] {1, 6, 9, 12, 14, 93, 95, 97, 98}) {
            add("method-" + method, raw().change(2, e -> e.packedAs(method)), "FORMAT");
        }
        add("encrypted-entry", raw().change(2, e -> e.flagged(1)), "ENCRYPTED");
        add("encrypted-aes", raw().change(2, e -> e.flagged(1).packedAs(99)), "ENCRYPTED");
        add("strong-encryption", raw().change(2, e -> e.flagged(0x40)), "ENCRYPTED");
        add("no-deflate-data", raw().change(2, e -> e.holding(new byte[20])), "CORRUPT");
        add(
                "cut-deflate-data",
                raw().change(2, e -> e.holding(Arrays.copyOf(e.data(), e.data().length / 2))),
                "CORRUPT");
        add(
                "more-deflate-data",
                raw().change(2, e -> e.holding(Arrays.copyOf(e.data(), e.data().length + 9))),
                "CORRUPT");
        files.add(HostileFile.of("zip-nothing.xlsx", new RawZipWriter().bytes(), "FORMAT"));
        files.add(HostileFile.of(
                "zip-around-xlsx.zip",
                new RawZipWriter()
                        .deflated("KTXH_608_2021Q1.xlsx", base.bytes())
                        .bytes(),
                "FORMAT"));
        files.add(HostileFile.of(
                "zip-of-text.xlsx",
                new RawZipWriter().deflated("a.txt", utf8("a")).bytes(),
                "FORMAT"));
    }

    private void sizes() {
        byte[] zeros = new byte[1 << 20];
        RawZipWriter many = raw();
        for (int i = 0; i < 2_000; i++) {
            many.stored("m/" + i, new byte[0]);
        }
        add("many-entries", many, "ARCHIVE_LIMITS");
        RawZipWriter most = new RawZipWriter();
        for (int i = 0; i < 65_000; i++) {
            most.stored("m/" + i, new byte[0]);
        }
        files.add(HostileFile.of("zip-65000-entries.xlsx", most.bytes(), "ARCHIVE_LIMITS"));
        RawZipWriter large = raw();
        for (int i = 0; i < 210; i++) {
            large.deflated("xl/media/i" + i + ".png", zeros);
        }
        add("210-megabytes", large, "ARCHIVE_LIMITS");
        add("claims-4-gigabytes", raw().change(2, e -> e.sized(0xFFFFFFF0L)), "ARCHIVE_LIMITS", "CORRUPT");
        byte[] nested = new RawZipWriter().deflated("0.bin", zeros).bytes();
        for (int depth = 0; depth < 6; depth++) {
            RawZipWriter next = new RawZipWriter();
            for (int i = 0; i < 16; i++) {
                next.deflated(i + ".zip", nested);
            }
            nested = next.bytes();
        }
        files.add(HostileFile.of("zip-42.xlsx", nested, "FORMAT"));
        add("overlapping", raw().shareFirst(200), "CORRUPT");
        files.add(HostileFile.of("too-large.xlsx", new byte[(25 << 20) + 1], "TOO_LARGE"));
    }

    private void cuts() {
        byte[] whole = base.bytes();
        for (int i = 0; i < 64; i++) {
            byte[] cut = Arrays.copyOf(whole, (int) ((long) whole.length * i / 64));
            files.add(HostileFile.of("cut-" + i + ".xlsx", cut, "TRUNCATED", "EMPTY"));
        }
    }

    private RawZipWriter raw() {
        RawZipWriter zip = new RawZipWriter();
        Map<String, byte[]> parts = new LinkedHashMap<>();
        base.zip().names().forEach(name -> parts.put(name, utf8(base.zip().text(name))));
        parts.forEach(zip::deflated);
        return zip;
    }

    private void add(String name, RawZipWriter zip, String... codes) {
        files.add(HostileFile.of("zip-" + name + ".xlsx", zip.bytes(), codes));
    }

    private static byte[] twice(byte[] bytes) {
        byte[] both = Arrays.copyOf(bytes, 2 * bytes.length);
        System.arraycopy(bytes, 0, both, bytes.length, bytes.length);
        return both;
    }

    private static byte[] extra(int id, byte[] content) {
        byte[] extra = new byte[content.length + 4];
        extra[0] = (byte) id;
        extra[1] = (byte) (id >> 8);
        extra[2] = (byte) content.length;
        extra[3] = (byte) (content.length >> 8);
        System.arraycopy(content, 0, extra, 4, content.length);
        return extra;
    }

    /** Said to be compressed, without a single byte of compressed data. */
    private static RawZipWriter.Entry empty(String name) {
        return new RawZipWriter.Entry(utf8(name), 0, 8, 0, new byte[0], 0, new byte[0], new byte[0]);
    }
}
