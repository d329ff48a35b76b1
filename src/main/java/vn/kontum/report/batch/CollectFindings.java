package vn.kontum.report.batch;

import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.catalogue.Messages;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.submission.Finding;

/** The findings of the order of work itself, in both languages. */
final class CollectFindings {
    private final Messages vi = new Messages("collect", Messages.VIETNAMESE);
    private final Messages en = new Messages("collect", Locale.ENGLISH);

    /** A finding about the file as a whole. */
    Finding of(String code, Rule.Severity severity, Object... arguments) {
        return new Finding(
                code,
                severity,
                Optional.empty(),
                Optional.empty(),
                "",
                vi.text(code + ".message", arguments),
                vi.text(code + ".remedy", arguments),
                en.text(code + ".message", arguments),
                false);
    }

    Finding of(CollectCode code, Rule.Severity severity, Object... arguments) {
        return of(code.name(), severity, arguments);
    }

    /** Whether a code is one of those that are said here. */
    boolean knows(String code) {
        return en.has(code + ".message");
    }
}
