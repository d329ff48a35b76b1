package vn.kontum.report.submission;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.kontum.report.workbook.ExternalContent;
import vn.kontum.report.workbook.WorkbookContent;

/** Notes what a workbook keeps of other files, queries and add-ins although no input cell depends on it, one note for each kind. */
final class ExternalRemnants {
    private static final int MOST_SHOWN = 5;
    /** Kinds that a finding about a dependent cell has told already. */
    private static final Set<ExternalContent.Kind> TOLD = EnumSet.of(
            ExternalContent.Kind.LINK,
            ExternalContent.Kind.NAME,
            ExternalContent.Kind.CONNECTION,
            ExternalContent.Kind.WEB);

    private final FindingText text;

    ExternalRemnants(FindingText text) {
        this.text = text;
    }

    List<Finding> find(WorkbookContent content, List<Finding> earlier) {
        boolean told = earlier.stream().anyMatch(f -> f.code().equals(FindingCode.EXTERNAL_CONTENT.name()));
        return content.external().remnants().stream()
                .filter(remnant -> !told || !TOLD.contains(remnant.kind()))
                .map(this::note)
                .toList();
    }

    private Finding note(ExternalContent.Remnant remnant) {
        List<String> names =
                remnant.names().stream().limit(MOST_SHOWN).map(CleanText::name).toList();
        String shown = names.isEmpty()
                ? ""
                : " (" + String.join(", ", names) + (remnant.names().size() > MOST_SHOWN ? ", \u2026" : "") + ")";
        return text.ofFile(
                new FindingText.Cause(
                        FindingCode.EXTERNAL_REMNANT, remnant.kind().name().toLowerCase(Locale.ROOT)),
                shown);
    }
}
