package vn.kontum.report.verification;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import vn.kontum.report.administration.archive.YearArchive;
import vn.kontum.report.administration.archive.YearArchiveRepository;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.intake.storage.WorkDirectory;

/** Tells a file that was lost from one that lies in the package of its year. */
record ArchivedFiles(YearArchiveRepository archives, WorkDirectory folders) {

    /** Those that were removed and not put back. */
    RemovedFiles away() {
        return new RemovedFiles(
                folders,
                archives.away(),
                removed().stream()
                        .map(archive -> archive.year() + ": " + archive.file())
                        .toList());
    }

    /** The packages whose files were removed, oldest first. */
    List<YearArchive> removed() {
        return archives.all().stream()
                .filter(archive -> archive.state() == YearArchive.State.REMOVED)
                .toList();
    }

    /**
     * Files that lie in packages only.
     *
     * @param paths below the work folder, of all that were removed and not put back
     * @param packages years with their packages
     */
    record RemovedFiles(WorkDirectory folders, Set<String> paths, List<String> packages) {
        /** Whether a file lies in a package and not in the work folder. */
        boolean holds(String path) {
            return paths.contains(path) && !Files.exists(folders.root().resolve(path));
        }

        /** As {@link #holds}, of the original with that hash. */
        boolean holdsOriginal(String sha256) {
            return !paths.isEmpty() && holds(folders.relative(new ContentStore(folders.store()).path(sha256)));
        }

        /** What a check left out for them. */
        List<CheckResult.NotExamined> left(long left, long all) {
            return left == 0
                    ? List.of()
                    : List.of(new CheckResult.NotExamined(CheckResult.Reason.ARCHIVED, left, all, packages));
        }
    }
}
