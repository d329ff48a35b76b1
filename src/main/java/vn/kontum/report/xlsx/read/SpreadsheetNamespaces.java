package vn.kontum.report.xlsx.read;

import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.xml.XmlCursor;

/** The one namespace that sheets, strings and styles must be written in. */
final class SpreadsheetNamespaces {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private SpreadsheetNamespaces() {}

    /** Moves to the root of a part and refuses any other element or namespace. */
    static void root(XmlCursor xml, String expected) {
        String name = xml.root();
        if (xml.namespace().startsWith(Relationship.STRICT)) {
            throw WorkbookPackage.strict(xml.part());
        }
        if (!name.equals(expected) || !xml.namespace().equals(NAMESPACE)) {
            throw ContainerException.corrupt(xml.part(), "the root element is " + name + ", expected " + expected);
        }
    }
}
