package vn.kontum.report.xlsx.container;

import java.util.Locale;
import java.util.Optional;

/** Zip archives that are no OPC packages at all: OpenDocument, Apple Numbers, an ordinary zip of files. */
public final class NonOpcArchive {
    private NonOpcArchive() {}

    /**
     * Throws with the right word when the archive has no content types.
     *
     * @param contentTypes the name of the part with them
     */
    public static void check(ZipArchive archive, String contentTypes) {
        if (archive.part(contentTypes).isPresent()) {
            return;
        }
        Optional<PackagePart> mimetype = archive.part("mimetype");
        if (mimetype.isPresent()) {
            throw format(openDocument(mimetype.get().beginning()));
        }
        String inside = "";
        for (PackagePart part : archive.parts()) {
            String name = part.name().toLowerCase(Locale.ROOT);
            if (name.startsWith("xl/") || name.equals("_rels/.rels")) {
                throw ContainerException.corrupt(contentTypes, "the part is missing");
            }
            if (name.startsWith("index/") && name.endsWith(".iwa")) {
                throw format("an Apple Numbers document");
            }
            if (name.equals("meta-inf/manifest.mf")) {
                throw format("a program");
            }
            inside = name.endsWith(".xlsx") || name.endsWith(".xls") ? part.name() : inside;
        }
        throw format(inside.isEmpty() ? "a plain zip archive" : "a zip archive around " + inside);
    }

    private static String openDocument(String mimetype) {
        if (mimetype.contains("opendocument.spreadsheet")) {
            return "an OpenDocument spreadsheet";
        }
        return mimetype.contains("opendocument")
                ? "an OpenDocument file"
                : "a document of another program of type " + mimetype.strip();
    }

    private static ContainerException format(String kind) {
        return new ContainerException(ContainerCode.FORMAT, "", kind);
    }
}
