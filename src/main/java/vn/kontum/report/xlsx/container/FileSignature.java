package vn.kontum.report.xlsx.container;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Names what a file is that does not begin like a zip archive, from its bytes and never from its name. */
public final class FileSignature {
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final int OLE2_ENTRY = 128;

    /** Bytes at a fixed place that only one kind of file has. */
    private record MagicBytes(int at, String bytes, String kind) {
        boolean in(byte[] file) {
            byte[] wanted = bytes.getBytes(StandardCharsets.ISO_8859_1);
            return file.length >= at + wanted.length
                    && Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length);
        }
    }

    private static final List<MagicBytes> MAGICS = List.of(
            new MagicBytes(0, "%PDF", "a PDF document"),
            new MagicBytes(0, "{\\rtf", "an RTF document"),
            new MagicBytes(0, "\u0089PNG", "a picture"),
            new MagicBytes(0, "\u00ff\u00d8\u00ff", "a picture"),
            new MagicBytes(0, "GIF8", "a picture"),
            new MagicBytes(0, "BM", "a picture"),
            new MagicBytes(0, "II*\0", "a picture"),
            new MagicBytes(0, "MM\0*", "a picture"),
            new MagicBytes(8, "WEBP", "a picture"),
            new MagicBytes(4, "ftyphei", "a picture"),
            new MagicBytes(0, "Rar!", "an archive of another program"),
            new MagicBytes(0, "7z\u00bc\u00af", "an archive of another program"),
            new MagicBytes(0, "\u001f\u008b", "an archive of another program"),
            new MagicBytes(0, "BZh", "an archive of another program"),
            new MagicBytes(0, "\u00fd7zXZ", "an archive of another program"),
            new MagicBytes(0, "(\u00b5/\u00fd", "an archive of another program"),
            new MagicBytes(0, "MSCF", "an archive of another program"),
            new MagicBytes(257, "ustar", "an archive of another program"),
            new MagicBytes(0, "SQLite format 3", "a database"),
            new MagicBytes(4, "Standard Jet DB", "a database"),
            new MagicBytes(4, "Standard ACE DB", "a database"),
            new MagicBytes(0, "\u007fELF", "a program"),
            new MagicBytes(0, "\0\0\u0002\0", "a spreadsheet of another program"),
            new MagicBytes(0, "\0\0\u001a\0", "a spreadsheet of another program"),
            new MagicBytes(0, "ID;P", "a spreadsheet of another program"),
            new MagicBytes(0, "TABLE\r\n0,", "a spreadsheet of another program"),
            new MagicBytes(0, "TABLE\n0,", "a spreadsheet of another program"));

    private FileSignature() {}

    /** The refusal for these bytes; they do not begin with a zip local header. */
    public static ContainerException refuse(byte[] file) {
        if (startsWith(file, OLE2)) {
            return compoundFile(file);
        }
        if (file.length >= 4 && file[0] == 9 && file[1] >= 0 && file[1] <= 8 && (file[1] & 1) == 0 && file[3] == 0) {
            return new ContainerException(
                    ContainerCode.LEGACY_FORMAT, "", "an Excel workbook of before 1995 (BIFF stream)");
        }
        for (MagicBytes magic : MAGICS) {
            if (magic.in(file)) {
                return new ContainerException(ContainerCode.FORMAT, "", magic.kind());
            }
        }
        if (ZipEndRecord.in(file)) {
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
                ? "a Word document"
                : hasStream(file, "PowerPoint Document")
                        ? "a PowerPoint presentation"
                        : hasStream(file, "__properties_version1.0")
                                ? "an e-mail"
                                : "an old Office file without workbook";
        return new ContainerException(ContainerCode.FORMAT, "", kind);
    }

    private static boolean hasStream(byte[] file, String name) {
        byte[] wanted = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
        for (int at = 512; at + OLE2_ENTRY <= file.length; at += OLE2_ENTRY) {
            if (sameName(file, at, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Letter case does not matter in the names of streams. */
    private static boolean sameName(byte[] file, int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (Character.toLowerCase(file[at + i]) != Character.toLowerCase(wanted[i])) {
                return false;
            }
        }
        return true;
    }

    /** What the beginning of a text says of it, in the order in which one kind may quote another. */
    private static final List<MagicBytes> WORDS = List.of(
            new MagicBytes(0, "mime-version:", "an e-mail or a saved web page"),
            new MagicBytes(0, "urn:schemas-microsoft-com:office:spreadsheet", "an XML Spreadsheet 2003 document"),
            new MagicBytes(
                    0, "mimetype=\"application/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet"),
            new MagicBytes(0, "urn:oasis:names:tc:opendocument", "an OpenDocument file"),
            new MagicBytes(0, "<html", "an HTML page"),
            new MagicBytes(0, "<!doctype html", "an HTML page"),
            new MagicBytes(0, "<table", "an HTML page"),
            new MagicBytes(0, "<?xml", "an XML document"),
            new MagicBytes(0, "<svg", "a picture"));

    private static String text(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 4096), StandardCharsets.ISO_8859_1);
        String folded = start.toLowerCase(Locale.ROOT).replace("\0", "");
        for (MagicBytes word : WORDS) {
            if (folded.contains(word.bytes())) {
                return word.kind();
            }
        }
        boolean wide = startsWith(file, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || startsWith(file, new byte[] {(byte) 0xFE, (byte) 0xFF});
        boolean binary = !wide && start.chars().anyMatch(c -> c < 32 && c != 9 && c != 10 && c != 13 && c != 12);
        if (binary) {
            return start.startsWith("MZ") ? "a program" : "a file of unknown kind";
        }
        if (folded.matches("(?s)\\s*(?:[{]|\\[\\s*[{\\[\"\\d\\]]).*[}\\],:].*")) {
            return "a JSON document";
        }
        boolean columns = start.indexOf(',') >= 0 || start.indexOf(';') >= 0 || start.indexOf('\t') >= 0;
        return columns ? "a CSV or other delimited text" : "plain text";
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }
}
