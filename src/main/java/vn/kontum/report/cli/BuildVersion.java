package vn.kontum.report.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which build this is, as its jar says. */
final class BuildVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(BuildVersion.class.getPackage().getImplementationVersion())
                .orElse("(unpacked)");
        return new String[] {"kontum-report " + version};
    }
}
