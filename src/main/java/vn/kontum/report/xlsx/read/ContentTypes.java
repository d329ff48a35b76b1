package vn.kontum.report.xlsx.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.container.PartNames;
import vn.kontum.report.xlsx.xml.XmlCursor;

/** What the package says each part is: by part name, else by extension. */
public final class ContentTypes {
    public static final String PART = "[Content_Types].xml";
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";

    private final Map<String, String> overrides = new HashMap<>();
    private final Map<String, String> defaults = new HashMap<>();

    static ContentTypes read(XmlCursor xml) {
        ContentTypes types = new ContentTypes();
        if (!xml.root().equals("Types") || !xml.namespace().equals(NAMESPACE)) {
            throw ContainerException.corrupt(xml.part(), "not a content types part");
        }
        while (xml.child()) {
            boolean override = xml.name().equals("Override");
            String key = xml.required(override ? "PartName" : "Extension");
            String path = override ? PartNames.canonical(key) : key;
            String name = path.startsWith("/") ? path.substring(1) : path;
            Map<String, String> map = override ? types.overrides : types.defaults;
            if (map.put(name.toLowerCase(Locale.ROOT), type(xml.required("ContentType"))) != null) {
                throw ContainerException.corrupt(xml.part(), "two content types for " + key);
            }
            xml.skip();
        }
        xml.finish();
        return types;
    }

    /** Media types are the same in letters of either case, and whatever parameters follow them. */
    private static String type(String written) {
        int parameters = written.indexOf(';');
        String type = parameters < 0 ? written : written.substring(0, parameters);
        return type.strip().toLowerCase(Locale.ROOT);
    }

    /** The content type of a part, in small letters; empty text when the package does not say. */
    String of(String part) {
        String name = part.toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return overrides.getOrDefault(name, defaults.getOrDefault(extension, ""));
    }
}
