package vn.kontum.report.xlsx.xml;

import vn.kontum.report.xlsx.container.ContainerCode;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.container.PackagePart;

/** The refusals of a part that is no proper XML document. */
record XmlFaults(PackagePart part) {

    ContainerException declared() {
        return new ContainerException(ContainerCode.XML_DTD, part.name(), "a document type declaration");
    }

    /** The parser stumbles over some declarations of document types before it tells that there is one. */
    ContainerException malformed(Exception cause, int depth) {
        if (depth == 0 && part.beginning().contains("<!DOCTYPE")) {
            return declared();
        }
        String text = String.valueOf(cause.getMessage());
        return ContainerException.corrupt(
                part.name(),
                "not well-formed XML: " + text.lines().findFirst().orElse("").strip());
    }
}
