package vn.kontum.report.xlsx.xml;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import vn.kontum.report.xlsx.container.ContainerException;

/**
 * Alternatives for programs of different age inside a part (ECMA-376 part 3), which are passed over.
 *
 * @param single the elements that may stand in none of them, as programs would read different ones
 */
record AlternativeContent(Set<String> single) {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    static boolean begins(String namespace, String name) {
        return name.equals("AlternateContent") && namespace.equals(NAMESPACE);
    }

    /** Passes over the current element, which may be any. */
    void passOver(XmlCursor xml) {
        if (!xml.alternatives()) {
            xml.skip();
            return;
        }
        int level = xml.depth();
        while (xml.depth() >= level) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.own() && single.contains(xml.name())) {
                throw ContainerException.corrupt(
                        xml.part(), "alternatives of the element " + xml.name() + ", of which programs read either");
            }
        }
    }
}
