package vn.kontum.report.batch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.catalogue.Messages;

/**
 * How the office wants its reports.
 *
 * @param templates folder of the office's own templates; empty where it has none
 * @param language Vietnamese, or English for every other
 */
public record ReportStyle(Optional<Path> templates, Locale language) {
    /** The built-in look, in the language of the province. */
    public static ReportStyle standard() {
        return new ReportStyle(Optional.empty(), Messages.VIETNAMESE);
    }
}
