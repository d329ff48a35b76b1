package vn.kontum.report.xlsx.read;

import java.util.Set;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.xml.XmlCursor;

/** The one namespace that sheets, strings and styles must be written in. */
final class SpreadsheetNamespaces {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /** Whatever says which values there are, or how they look. */
    private static final Set<String> SINGLE = Set.of(
            "sheets",
            "sheet",
            "definedNames",
            "definedName",
            "si",
            "sheetData",
            "row",
            "c",
            "sheetFormatPr",
            "sheetViews",
            "sheetView",
            "cols",
            "col",
            "mergeCells",
            "mergeCell",
            "conditionalFormatting",
            "cfRule",
            "numFmts",
            "fonts",
            "font",
            "fills",
            "fill",
            "cellXfs",
            "xf",
            "dxfs",
            "dxf");

    private SpreadsheetNamespaces() {}

    /** Moves to the root of a part and refuses any other element or namespace. */
    static void root(XmlCursor xml, String expected) {
        String name = xml.root();
        xml.refuseAlternatives(SINGLE);
        if (xml.namespace().startsWith(Relationship.STRICT)) {
            throw WorkbookPackage.strict(xml.part());
        }
        if (!name.equals(expected) || !xml.namespace().equals(NAMESPACE)) {
            throw ContainerException.corrupt(xml.part(), "the root element is " + name + ", expected " + expected);
        }
    }
}
