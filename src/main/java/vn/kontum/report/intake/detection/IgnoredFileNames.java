package vn.kontum.report.intake.detection;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of files that office programs, browsers and file managers leave behind. */
final class IgnoredFileNames {
    private static final Set<String> WHOLE =
            Set.of("thumbs.db", "thumbs.db:encryptable", "ehthumbs.db", "desktop.ini", ".ds_store");
    private static final List<String> BEGINNINGS =
            List.of("~$", "._", ".~lock.", ".nfs", ".fuse_hidden", ".goutputstream-");
    private static final List<String> ENDINGS =
            List.of(".tmp", ".part", ".crdownload", ".partial", ".filepart", ".download", ".opdownload", ".swp");

    private IgnoredFileNames() {}

    static boolean contain(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return WHOLE.contains(name)
                || BEGINNINGS.stream().anyMatch(name::startsWith)
                || ENDINGS.stream().anyMatch(name::endsWith);
    }
}
