package vn.kontum.report.publication.storage;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.text.Messages;
import vn.kontum.report.text.OfficeProperties;

/**
 * How the office wants its reports.
 *
 * @param templates folder of the office's own templates; empty where it has none
 * @param language Vietnamese, or English for every other
 * @param office what the office says of itself
 */
public record ReportProperties(Optional<Path> templates, Locale language, OfficeProperties office) {
    /** The built-in look, in the language of the province. */
    public static ReportProperties standard() {
        return new ReportProperties(Optional.empty(), Messages.VIETNAMESE, OfficeProperties.unknown());
    }
}
