package vn.kontum.report.job.worker;

import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;

/**
 * What two processes must have in common to judge files alike: the program and the catalogue.
 *
 * @param text for comparison and for people
 */
public record WorkVersion(String text) {
    /** Enough digits of a catalogue's hash to tell it from any other. */
    private static final int DIGITS = 12;

    static WorkVersion of(Catalogue catalogue) {
        String program = Optional.ofNullable(WorkVersion.class.getPackage().getImplementationVersion())
                .orElse("unpacked");
        String content = catalogue.version();
        return new WorkVersion(program + " " + content.substring(0, Math.min(DIGITS, content.length())));
    }
}
