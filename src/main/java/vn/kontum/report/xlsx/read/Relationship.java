package vn.kontum.report.xlsx.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.container.PartNames;
import vn.kontum.report.xlsx.xml.XmlCursor;

/**
 * One relationship of a part.
 *
 * @param source the part that holds it, empty for the package
 * @param type the full type URI
 * @param target as written
 */
public record Relationship(String source, String id, String type, String target, boolean external) {
    public static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
    public static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String STRICT = "http://purl.oclc.org/ooxml/";

    /** The last word of the type URI: {@code worksheet}, {@code hyperlink}, {@code vbaProject} … */
    public String kind() {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** The name of the part it points at. */
    public String part() {
        return PartNames.resolve(source, target);
    }

    static List<Relationship> read(XmlCursor xml, String source) {
        List<Relationship> found = new ArrayList<>();
        if (!xml.root().equals("Relationships") || !xml.namespace().equals(NAMESPACE)) {
            throw ContainerException.corrupt(xml.part(), "not a relationships part");
        }
        while (xml.child()) {
            boolean external = xml.attribute("TargetMode")
                    .filter("External"::equalsIgnoreCase)
                    .isPresent();
            found.add(new Relationship(
                    source, xml.required("Id"), xml.required("Type"), xml.required("Target"), external));
            xml.skip();
        }
        xml.finish();
        if (found.stream().map(Relationship::id).distinct().count() != found.size()) {
            throw ContainerException.corrupt(xml.part(), "one relationship id twice");
        }
        return found;
    }

    /** The part whose relationships a {@code .rels} part holds. */
    static String sourceOf(String rels) {
        int folder = rels.toLowerCase(Locale.ROOT).lastIndexOf("_rels/");
        return rels.substring(0, folder) + rels.substring(folder + 6, rels.length() - ".rels".length());
    }
}
