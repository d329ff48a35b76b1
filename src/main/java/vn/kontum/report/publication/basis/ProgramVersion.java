package vn.kontum.report.publication.basis;

import java.util.Optional;

/** Which version of the program this is. */
public final class ProgramVersion {
    private ProgramVersion() {}

    /** As the jar says it; classes outside a jar have none. */
    public static String current() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }
}
