package vn.kontum.report.xlsx.write.repackaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.kontum.report.xlsx.read.ContentTypes;
import vn.kontum.report.xlsx.read.Relationship;
import vn.kontum.report.xlsx.write.ReproducibleZipWriter;

/** The parts of a package that is written, with their content types and relationships. */
final class PackageParts {
    static final String OFFICE_TYPES = "application/vnd.openxmlformats-officedocument.";
    static final String SPREADSHEET = OFFICE_TYPES + "spreadsheetml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();

    /** Adds a part with its content type. */
    void add(String name, String type, byte[] content) {
        parts.put(name, content);
        types.append("<Override PartName=\"/" + name + "\" ContentType=\"" + type + "\"/>");
    }

    /** A relationship to another part. */
    static String link(int id, String kind, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + Relationship.OFFICE + "/" + kind + "\" Target=\"" + target
                + "\"/>";
    }

    /** @param links as {@link #link} makes them */
    void addRelationships(String name, String links) {
        parts.put(name, text("<Relationships xmlns=\"" + Relationship.NAMESPACE + "\">" + links + "</Relationships>"));
    }

    private static byte[] text(String xml) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** All parts in the order in which they were added, after their types. */
    byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReproducibleZipWriter zip = new ReproducibleZipWriter(out);
        try {
            zip.add(
                    ContentTypes.PART,
                    text("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package"
                            + ".relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                            + types
                            + "</Types>"));
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.add(part.getKey(), part.getValue());
            }
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("[package] cannot be written in memory", e);
        }
        return out.toByteArray();
    }
}
