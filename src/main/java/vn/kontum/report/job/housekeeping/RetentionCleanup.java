package vn.kontum.report.job.housekeeping;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.batch.core.job.JobInterruptedException;
import vn.kontum.report.intake.detection.ObservedFileRepository;
import vn.kontum.report.intake.storage.AtomicFileWriter;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.job.delivery.ResponseService;
import vn.kontum.report.run.IncompleteWork;
import vn.kontum.report.run.LeaseRepository;
import vn.kontum.report.run.RetentionProperties;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.execution.RunContext;

/**
 * Deletes what is of no more use and looks whether anything was left open.
 *
 * @implNote It may delete only what it knows as ours by name; originals, ledger and editions never.
 */
final class RetentionCleanup {
    private static final Pattern TRIAL_ANSWER =
            Pattern.compile(ResponseService.TRIAL + "(BIEN_NHAN|TRA_LAI|CHO_XU_LY)_0_.*\\.(xlsx|json)");
    /** No folders: answers, forms and reports. */
    private static final Pattern KEPT = Pattern.compile(".*\\.(xlsx|json|csv|pdf|docx)");

    private static final int LEVELS = 3;
    private static final int NEWEST = 20;
    private static final Duration UNDER_WAY = Duration.ofHours(1);

    private final CleanupRepositories repositories;
    private final WorkDirectory folders;
    private final RetentionProperties retention;
    private final Clock clock;

    /** Whose old rows go. */
    public record CleanupRepositories(
            ObservedFileRepository sightings,
            BatchMetadataCleanup history,
            IncompleteWorkRepository openEnds,
            RunRepository runs,
            LeaseRepository leases) {}

    RetentionCleanup(
            CleanupRepositories repositories, WorkDirectory folders, RetentionProperties retention, Clock clock) {
        this.repositories = repositories;
        this.folders = folders;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * Removes temporary files that no living process can still be writing; returns how many. Drafts of a period that somebody
     * works on stay, and nothing goes while the clock stands before the newest run: then no age can be trusted.
     */
    int temporaryFiles() throws IOException {
        if (newestRunAhead()) {
            return 0;
        }
        Instant before = clock.instant().minus(retention.temporaryFiles());
        int drafts = 0;
        for (Path period : subfolders(folders.reports())) {
            List<Path> old = old(period, LEVELS, AtomicFileWriter.TEMPORARY, before);
            if (!old.isEmpty()
                    && repositories
                            .leases()
                            .holder("period " + period.getFileName())
                            .isEmpty()) {
                drafts += remove(old);
            }
        }
        return drafts
                + remove(old(folders.outbox(), LEVELS, AtomicFileWriter.TEMPORARY, before))
                + remove(old(folders.store(), LEVELS - 1, AtomicFileWriter.TEMPORARY, before))
                + remove(old(folders.archives(), 1, AtomicFileWriter.TEMPORARY, before));
    }

    /** Whether the newest run that ended began after now: the clock was set back. */
    private boolean newestRunAhead() {
        Instant now = clock.instant();
        return repositories.runs().newest(NEWEST).stream()
                .filter(run -> run.state().ended())
                .findFirst()
                .filter(run -> run.requestedAt().isAfter(now))
                .isPresent();
    }

    private static List<Path> subfolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    /** Removes old answers to files that were only tried out; returns how many. */
    int trialAnswers() throws IOException {
        return newestRunAhead()
                ? 0
                : remove(old(
                        folders.outbox(), LEVELS, TRIAL_ANSWER, clock.instant().minus(retention.trialAnswers())));
    }

    /** Removes rows that no longer say anything; returns how many. */
    int rows(RunContext run) throws JobInterruptedException {
        int removed = repositories.sightings().forgetVanished();
        Instant before = clock.instant().minus(retention.runSteps());
        int portion;
        do {
            run.at("rows", removed, 0);
            portion = repositories.history().prune(before);
            removed += portion;
        } while (portion > 0);
        return removed;
    }

    /** What people should look at. */
    List<IncompleteWork> incompleteWork() throws IOException {
        List<IncompleteWork> found =
                new ArrayList<>(repositories.openEnds().before(clock.instant().minus(UNDER_WAY)));
        long free = freeBytes();
        if (free < retention.freeSpace().toBytes()) {
            found.add(new IncompleteWork(
                    IncompleteWork.Kind.LITTLE_SPACE,
                    free / 1_000_000 + " MB < " + retention.freeSpace().toBytes() / 1_000_000 + " MB"));
        }
        return found;
    }

    /** Free space on the disk of the work folder. */
    long freeBytes() throws IOException {
        return Files.getFileStore(Files.createDirectories(folders.root())).getUsableSpace();
    }

    /**
     * Files of a name that are older than a moment, in the folder and in those below it; links are not followed. What is kept for
     * years is passed over by its name alone.
     */
    private static List<Path> old(Path folder, int levels, Pattern name, Instant before) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        List<Path> old = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String file = entry.getFileName().toString();
                if (name.matcher(file).matches()) {
                    if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
                            && Files.getLastModifiedTime(entry).toInstant().isBefore(before)) {
                        old.add(entry);
                    }
                } else if (levels > 1 && !KEPT.matcher(file).matches()) {
                    old.addAll(old(entry, levels - 1, name, before));
                }
            }
        }
        return old;
    }

    private static int remove(List<Path> old) throws IOException {
        int removed = 0;
        for (Path file : old) {
            removed += Files.deleteIfExists(file) ? 1 : 0;
        }
        return removed;
    }
}
