package vn.kontum.report.xlsx.read;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.xlsx.container.ContainerCode;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.model.ExternalContent;

/**
 * What makes a workbook more than numbers and text, decided by part name, content type and relationship type, whichever
 * tells: code and embedded objects, which are refused, and remnants of what came from outside, which are listed.
 */
final class ActiveContentPolicy {
    private static final Set<String> MACRO_KINDS =
            Set.of("vbaproject", "xlmacrosheet", "xlintlmacrosheet", "wordvbadata", "attachedtoolbars");
    private static final Set<String> OBJECT_KINDS = Set.of("oleobject", "package", "control", "activexcontrolbinary");
    private static final Set<String> LOADING_KINDS = Set.of("attachedtemplate", "subdocument", "frame");
    private static final Map<String, ExternalContent.Kind> REMNANT_KINDS = Map.ofEntries(
            Map.entry("externallink", ExternalContent.Kind.LINK),
            Map.entry("externallinkpath", ExternalContent.Kind.LINK),
            Map.entry("externallinklongpath", ExternalContent.Kind.LINK),
            Map.entry("xlexternallinkpath", ExternalContent.Kind.LINK),
            Map.entry("xlpathmissing", ExternalContent.Kind.LINK),
            Map.entry("xlstartup", ExternalContent.Kind.LINK),
            Map.entry("xlalternatestartup", ExternalContent.Kind.LINK),
            Map.entry("xllibrary", ExternalContent.Kind.LINK),
            Map.entry("connections", ExternalContent.Kind.CONNECTION),
            Map.entry("querytable", ExternalContent.Kind.CONNECTION),
            Map.entry("volatiledependencies", ExternalContent.Kind.CONNECTION),
            Map.entry("customdata", ExternalContent.Kind.DATA_MODEL),
            Map.entry("customdataprops", ExternalContent.Kind.DATA_MODEL),
            Map.entry("powerpivotdata", ExternalContent.Kind.DATA_MODEL),
            Map.entry("webextension", ExternalContent.Kind.ADD_IN),
            Map.entry("webextensiontaskpanes", ExternalContent.Kind.ADD_IN));
    private static final Set<String> LINKED_MEDIA = Set.of("image", "video", "audio", "media");

    /** What a part or relationship is: a remnant of a kind, or a refusal; neither for most. */
    record PolicyDecision(Optional<ContainerException> refusal, Optional<ExternalContent.Kind> remnant) {
        static final PolicyDecision HARMLESS = new PolicyDecision(Optional.empty(), Optional.empty());

        static PolicyDecision refuse(ContainerException refusal) {
            return new PolicyDecision(Optional.of(refusal), Optional.empty());
        }

        static PolicyDecision remnant(ExternalContent.Kind kind) {
            return new PolicyDecision(Optional.empty(), Optional.of(kind));
        }
    }

    private ActiveContentPolicy() {}

    /** The ruling on a part by its name and its content type. */
    static PolicyDecision part(String name, String contentType) {
        String folded = name.toLowerCase(Locale.ROOT);
        String type = contentType.toLowerCase(Locale.ROOT);
        if (folded.endsWith("vbaproject.bin")
                || folded.startsWith("xl/macrosheets/")
                || type.contains("vbaproject")
                || type.contains("macroenabled")
                || type.contains("macrosheet")) {
            return PolicyDecision.refuse(macro(name));
        }
        if (folded.startsWith("xl/embeddings/")
                || folded.startsWith("xl/activex/")
                || type.contains("oleobject")
                || type.contains("activex")) {
            return PolicyDecision.refuse(object(name));
        }
        return remnant(folded, type).map(PolicyDecision::remnant).orElse(PolicyDecision.HARMLESS);
    }

    private static Optional<ExternalContent.Kind> remnant(String name, String type) {
        if (name.startsWith("xl/externallinks/") || type.contains("externallink")) {
            return Optional.of(ExternalContent.Kind.LINK);
        }
        if (name.startsWith("xl/querytables/")
                || name.equals("xl/connections.xml")
                || type.contains("spreadsheetml.connections")
                || type.contains("spreadsheetml.querytable")) {
            return Optional.of(ExternalContent.Kind.CONNECTION);
        }
        if (name.startsWith("xl/customdata/") || name.startsWith("xl/model/")) {
            return Optional.of(ExternalContent.Kind.DATA_MODEL);
        }
        return name.startsWith("xl/webextensions/") || type.contains("webextension")
                ? Optional.of(ExternalContent.Kind.ADD_IN)
                : Optional.empty();
    }

    /** The ruling on a relationship; a plain hyperlink is harmless. */
    static PolicyDecision relationship(Relationship relationship) {
        String kind = relationship.kind().toLowerCase(Locale.ROOT);
        String where = relationship.source().isEmpty() ? "_rels/.rels" : relationship.source();
        if (MACRO_KINDS.contains(kind)) {
            return PolicyDecision.refuse(macro(where));
        }
        if (OBJECT_KINDS.contains(kind)) {
            return PolicyDecision.refuse(object(where));
        }
        Optional<ExternalContent.Kind> remnant = Optional.ofNullable(REMNANT_KINDS.get(kind))
                .or(() -> relationship.external() && LINKED_MEDIA.contains(kind)
                        ? Optional.of(ExternalContent.Kind.PICTURE)
                        : Optional.empty());
        if (remnant.isPresent()) {
            return PolicyDecision.remnant(remnant.get());
        }
        boolean loads = LOADING_KINDS.contains(kind) || relationship.external() && !kind.equals("hyperlink");
        return loads
                ? PolicyDecision.refuse(external(where, "a relationship of type " + relationship.kind(), ""))
                : PolicyDecision.HARMLESS;
    }

    private static ContainerException macro(String where) {
        return new ContainerException(ContainerCode.MACRO, where, "the workbook carries program code");
    }

    static ContainerException object(String where) {
        return external(where, "an embedded or linked object", "object");
    }

    /** @param reason {@code object}, {@code program}, {@code name} or empty */
    static ContainerException external(String where, String detail, String reason) {
        return new ContainerException(ContainerCode.EXTERNAL_CONTENT, where, detail, reason);
    }
}
