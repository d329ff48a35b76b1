package vn.kontum.report.submission.parsing;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.text.TextSanitizer;
import vn.kontum.report.xlsx.model.ExternalContent;
import vn.kontum.report.xlsx.model.WorkbookContent;

/**
 * Notes what a workbook keeps of other files, queries and add-ins although no input cell depends on it, one note for
 * each kind.
 */
final class ExternalRemnants {
    private static final int MOST_SHOWN = 5;
    /** Kinds that a finding about a dependent cell has told already. */
    private static final Set<ExternalContent.Kind> TOLD = EnumSet.of(
            ExternalContent.Kind.LINK,
            ExternalContent.Kind.NAME,
            ExternalContent.Kind.CONNECTION,
            ExternalContent.Kind.WEB);

    private final FindingFactory text;

    ExternalRemnants(FindingFactory text) {
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
        List<String> names = remnant.names().stream()
                .limit(MOST_SHOWN)
                .map(TextSanitizer::name)
                .toList();
        String shown = names.isEmpty()
                ? ""
                : " (" + String.join(", ", names) + (remnant.names().size() > MOST_SHOWN ? ", \u2026" : "") + ")";
        return text.ofFile(
                new FindingFactory.Cause(
                        FindingCode.EXTERNAL_REMNANT, remnant.kind().name().toLowerCase(Locale.ROOT)),
                shown);
    }
}
