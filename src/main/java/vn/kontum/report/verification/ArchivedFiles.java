package vn.kontum.report.verification;

import java.util.List;
import java.util.Set;
import vn.kontum.report.administration.archive.YearArchive;
import vn.kontum.report.administration.archive.YearArchiveRepository;
import vn.kontum.report.intake.storage.WorkDirectory;

/** Tells a file that was lost from one that lies in the package of its year. */
record ArchivedFiles(YearArchiveRepository archives, WorkDirectory folders) {

    /** Those that were removed and not put back. */
    Away away() {
        return new Away(
                archives.away(),
                archives.all().stream()
                        .filter(archive -> archive.state() == YearArchive.State.REMOVED)
                        .map(archive -> archive.year() + ": " + archive.file())
                        .toList());
    }

    /**
     * Files that lie in packages only.
     *
     * @param paths below the work folder
     * @param packages years with their packages
     */
    record Away(Set<String> paths, List<String> packages) {
        boolean original(String sha256) {
            return paths.contains("store/" + sha256.substring(0, 2) + "/" + sha256);
        }

        /** What a check left out for them. */
        List<CheckResult.NotExamined> left(long left, long all) {
            return left == 0
                    ? List.of()
                    : List.of(new CheckResult.NotExamined(CheckResult.Reason.ARCHIVED, left, all, packages));
        }
    }
}
