package vn.kontum.report.xlsx.read;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.xlsx.container.ContainerCode;
import vn.kontum.report.xlsx.container.ContainerException;

/**
 * What makes a workbook more than numbers and text: code, and roads to the outside. Decided by part name, content type
 * and relationship type, whichever tells.
 */
final class ActiveContentPolicy {
    private static final Set<String> MACRO_KINDS =
            Set.of("vbaproject", "xlmacrosheet", "xlintlmacrosheet", "wordvbadata", "attachedtoolbars");
    private static final Set<String> EXTERNAL_KINDS = Set.of(
            "externallink",
            "externallinkpath",
            "externallinklongpath",
            "xlexternallinkpath",
            "oleobject",
            "package",
            "control",
            "activexcontrolbinary",
            "connections",
            "querytable",
            "customdata",
            "customdataprops",
            "powerpivotdata",
            "webextension",
            "webextensiontaskpanes",
            "volatiledependencies",
            "attachedtemplate",
            "subdocument",
            "frame");
    private static final Set<String> EXTERNAL_FOLDERS = Set.of(
            "xl/externallinks/",
            "xl/embeddings/",
            "xl/activex/",
            "xl/querytables/",
            "xl/customdata/",
            "xl/model/",
            "xl/webextensions/");

    private ActiveContentPolicy() {}

    /** The refusal that a part earns by its name or its content type; empty for a harmless one. */
    static Optional<ContainerException> part(String name, String contentType) {
        String folded = name.toLowerCase(Locale.ROOT);
        String type = contentType.toLowerCase(Locale.ROOT);
        if (folded.endsWith("vbaproject.bin")
                || folded.startsWith("xl/macrosheets/")
                || type.contains("vbaproject")
                || type.contains("macroenabled")
                || type.contains("macrosheet")) {
            return Optional.of(macro(name));
        }
        boolean outside = EXTERNAL_FOLDERS.stream().anyMatch(folded::startsWith)
                || folded.equals("xl/connections.xml")
                || type.contains("externallink")
                || type.contains("oleobject")
                || type.contains("activex")
                || type.contains("spreadsheetml.connections")
                || type.contains("spreadsheetml.querytable");
        return outside ? Optional.of(external(name, "the part reaches outside the workbook")) : Optional.empty();
    }

    /** The refusal that a relationship earns; a plain hyperlink earns none. */
    static Optional<ContainerException> relationship(Relationship relationship) {
        String kind = relationship.kind().toLowerCase(Locale.ROOT);
        String where = relationship.source().isEmpty() ? "_rels/.rels" : relationship.source();
        if (MACRO_KINDS.contains(kind)) {
            return Optional.of(macro(where));
        }
        boolean outside = EXTERNAL_KINDS.contains(kind) || relationship.external() && !kind.equals("hyperlink");
        return outside
                ? Optional.of(external(where, "a relationship of type " + relationship.kind()))
                : Optional.empty();
    }

    private static ContainerException macro(String where) {
        return new ContainerException(ContainerCode.MACRO, where, "the workbook carries program code");
    }

    static ContainerException external(String where, String detail) {
        return new ContainerException(ContainerCode.EXTERNAL_CONTENT, where, detail);
    }
}
