package vn.kontum.report.administration.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.run.RunAdmissionService;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.confirmation.AuditedActions;
import vn.kontum.report.run.confirmation.AuditedActions.AgreedAction;

/**
 * Writes the files of a closed year into a package, removes them from the work folder once somebody agrees to that too, and puts them
 * back. What stands in tables is copied into the package and stays: figures, comparisons and editions of later years need it.
 */
public final class YearArchiveService {
    private final ClosedYears closed;
    private final YearArchiveRepository archives;
    private final YearContents contents;
    private final WorkDirectory folders;
    private final RunAdmissionService runs;
    private final AuditedActions acts;

    public YearArchiveService(
            Catalogue catalogue,
            PeriodRepository periods,
            YearArchiveRepository archives,
            JdbcTemplate jdbc,
            PipelineProperties settings,
            RunAdmissionService runs,
            AuditedActions acts) {
        this.closed = new ClosedYears(catalogue, periods);
        this.archives = archives;
        this.folders = settings.folders();
        this.contents = new YearContents(jdbc, folders, new ContentStore(folders.store()));
        this.runs = runs;
        this.acts = acts;
    }

    /** All packages, oldest first. */
    public List<YearArchive> all() {
        return archives.all();
    }

    /**
     * Writes the package of a year, reads it again, and writes it down; nothing is removed.
     *
     * @param folder where the package goes; {@code archives} of the work folder where none is named
     * @return what was written
     * @throws RequestRejectedException where a quarter is open, a file is not what it was, the files are away already, or a package
     *     lies there
     */
    public YearArchive write(int year, Optional<Path> folder, Actor by) throws IOException {
        by.authority().require(Authority.ADMINISTRATOR);
        closed.require(year);
        archives.requireHere(year);
        Path target =
                folder.orElseGet(folders::archives).toAbsolutePath().normalize().resolve("KTXH_" + year + ".zip");
        if (Files.exists(target)) {
            throw new RequestRejectedException(Code.ARCHIVE_EXISTS, target.toString());
        }
        AgreedAction agreed = acts.agreed("archive", Integer.toString(year), by);
        List<ArchivedFile> files = contents.files(year);
        new YearPackageWriter(contents).write(year, files, target);
        String sha256 = new ArchivePackage(target).sha256();
        long size = Files.size(target);
        try {
            agreed.perform(now -> {
                archives.lock();
                closed.require(year);
                archives.add(
                        new YearArchive(
                                0, year, YearArchive.State.WRITTEN, target.toString(), sha256, size, now, by.name()),
                        files);
                return files.size() + " " + sha256;
            });
        } catch (RequestRejectedException e) {
            Files.deleteIfExists(target); // it was not written down, so nothing knows it
            throw e;
        }
        return archives.newest(year).orElseThrow();
    }

    /** What {@link #remove} would remove: how many files, and their bytes; after an interruption those that are still there. */
    public ArchiveRemoval removal(int year) {
        YearArchive archive = newest(year);
        List<ArchivedFile> archived = archives.files(archive);
        List<ArchivedFile> files = contents.removable(year, archived);
        List<ArchivedFile> there = files.stream()
                .filter(file -> Files.exists(contents.file(file.path())))
                .toList();
        return new ArchiveRemoval(
                archive,
                there.size(),
                there.stream().mapToLong(ArchivedFile::size).sum(),
                archived.size() - files.size());
    }

    /**
     * Removes the files of a year from the work folder after its package was read once more. Begun again after an interruption, it
     * does the rest. No collect takes files in meanwhile, which could be the same bytes once more.
     *
     * @param file where the package lies now; where it was written if empty
     * @throws RequestRejectedException where the package is not what was written, the year is open again, or a file was changed or
     *     added since, or a collect is under way
     */
    public ArchiveRemoval remove(int year, Optional<Path> file, Actor by) throws IOException {
        by.authority().require(Authority.ADMINISTRATOR);
        closed.require(year);
        ArchiveRemoval removal = removal(year);
        AgreedAction agreed = acts.agreed("archive-remove", Integer.toString(year), by);
        List<ArchivedFile> archived = archives.files(removal.archive());
        ArchivePackage.of(removal.archive(), file, archived);
        if (removal.archive().state() != YearArchive.State.REMOVED
                && !contents.files(year).equals(archived)) {
            throw new RequestRejectedException(Code.ARCHIVE_OUTDATED, Integer.toString(year));
        }
        RunRequest collect = RunRequest.collect(TriggerSource.COMMAND, by.name(), by.reason());
        agreed.perform(now -> {
            runs.keepOut(collect);
            archives.lock();
            closed.require(year);
            List<ArchivedFile> going = contents.removable(year, archived);
            archives.remove(removal.archive(), going);
            return going.size() + " " + removal.archive().sha256();
        });
        acts.atomic().all(() -> {
            runs.keepOut(collect);
            archives.lock();
            archives.keep(removal.archive(), contents.delete(year, archives.away(removal.archive())));
            return true;
        });
        return removal;
    }

    /**
     * Puts the files of a year back from its package, each as it was.
     *
     * @param file where the package lies now; where it was written if empty
     * @return how many were put back
     * @throws RequestRejectedException where nothing was removed, the package is not what was written, or another file lies in the
     *     place of one
     */
    public int restore(int year, Optional<Path> file, Actor by) throws IOException {
        by.authority().require(Authority.ADMINISTRATOR);
        YearArchive archive = archives.removed(year)
                .orElseThrow(() -> new RequestRejectedException(Code.ARCHIVE_NONE, Integer.toString(year)));
        List<ArchivedFile> archived = archives.files(archive);
        ArchivePackage found = ArchivePackage.of(archive, file, archived);
        AgreedAction agreed = acts.agreed("archive-restore", Integer.toString(year), by);
        YearRestoration restoration = new YearRestoration(contents, archived);
        List<ArchivedFile> missing = restoration.missing();
        restoration.putBack(found, missing);
        agreed.perform(now -> {
            restoration.requireAll();
            archives.restore(archive);
            return missing.size() + " " + archive.sha256();
        });
        return missing.size();
    }

    private YearArchive newest(int year) {
        return archives.newest(year)
                .orElseThrow(() -> new RequestRejectedException(Code.ARCHIVE_NONE, Integer.toString(year)));
    }
}
