package vn.kontum.report.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Names what a file is that does not begin like a zip archive, from its bytes and never from its name. */
final class FileSignature {
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final int OLE2_ENTRY = 128;

    private record Magic(String start, String kind) {}

    private static final List<Magic> MAGICS = List.of(
            new Magic("%PDF", "a PDF document"),
            new Magic("{\\rtf", "an RTF document"),
            new Magic("\u0089PNG", "a PNG picture"),
            new Magic("\u00ff\u00d8\u00ff", "a JPEG picture"),
            new Magic("GIF8", "a GIF picture"),
            new Magic("Rar!", "a RAR archive"),
            new Magic("7z\u00bc\u00af", "a 7z archive"),
            new Magic("\u001f\u008b", "a gzip archive"));

    private FileSignature() {}

    /** The refusal for these bytes; they do not begin with a zip local header. */
    static ContainerException refuse(byte[] file) {
        if (startsWith(file, OLE2)) {
            return compoundFile(file);
        }
        if (file.length >= 4 && file[0] == 9 && file[1] >= 0 && file[1] <= 8 && (file[1] & 1) == 0 && file[3] == 0) {
            return new ContainerException(
                    ContainerCode.LEGACY_FORMAT, "", "an Excel workbook of before 1995 (BIFF stream)");
        }
        for (Magic magic : MAGICS) {
            if (startsWith(file, magic.start().getBytes(StandardCharsets.ISO_8859_1))) {
                return new ContainerException(ContainerCode.FORMAT, "", magic.kind());
            }
        }
        if (ZipDirectory.hasEndRecord(file)) {
            return new ContainerException(
                    ContainerCode.NOT_XLSX, "", "bytes stand before the beginning of the archive");
        }
        return new ContainerException(ContainerCode.FORMAT, "", text(file));
    }

    /** An OLE2 compound file: its directory entries begin at multiples of 128 bytes and carry a UTF-16 name. */
    private static ContainerException compoundFile(byte[] file) {
        if (hasStream(file, "EncryptedPackage") || hasStream(file, "EncryptionInfo")) {
            return new ContainerException(
                    ContainerCode.ENCRYPTED, "EncryptedPackage", "the workbook is protected with a password");
        }
        if (hasStream(file, "Workbook") || hasStream(file, "Book")) {
            return new ContainerException(ContainerCode.LEGACY_FORMAT, "Workbook", "an Excel 97-2003 workbook (.xls)");
        }
        String kind = hasStream(file, "WordDocument")
                ? "a Word 97-2003 document (.doc)"
                : "an OLE2 compound file that holds no workbook";
        return new ContainerException(ContainerCode.FORMAT, "", kind);
    }

    private static boolean hasStream(byte[] file, String name) {
        byte[] wanted = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
        for (int at = 512; at + OLE2_ENTRY <= file.length; at += OLE2_ENTRY) {
            if (Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static String text(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 4096), StandardCharsets.ISO_8859_1);
        String folded = start.toLowerCase(java.util.Locale.ROOT);
        if (folded.contains("<html") || folded.contains("<!doctype html") || folded.contains("<table")) {
            return "an HTML page";
        }
        if (folded.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return "an XML Spreadsheet 2003 document";
        }
        if (folded.contains("<?xml")) {
            return "an XML document";
        }
        boolean binary = !startsWith(file, new byte[] {(byte) 0xFF, (byte) 0xFE})
                && start.chars().anyMatch(c -> c < 32 && c != 9 && c != 10 && c != 13 && c != 12);
        if (binary) {
            return "a file of unknown kind";
        }
        boolean columns = start.indexOf(',') >= 0 || start.indexOf(';') >= 0 || start.indexOf('\t') >= 0;
        return columns ? "a CSV or other delimited text" : "plain text";
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }
}
