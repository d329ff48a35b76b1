package vn.kontum.report.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.kontum.report.intake.detection.Inbox;
import vn.kontum.report.intake.detection.InboxFile;
import vn.kontum.report.intake.detection.InboxListing;
import vn.kontum.report.intake.detection.IntakeProperties;
import vn.kontum.report.intake.detection.TruncationCheck;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.storage.Sha256;

/** Where units try a workbook out: nothing of it is kept, in no table and in no store. */
public final class TrialInbox {
    private final Inbox folder;
    private final IntakeProperties limits;
    private final Clock clock;

    /** A file to be tried, still where the unit put it; its number is 0. */
    public record TrialFile(ReceivedFile receivedFile, Path content) {}

    public TrialInbox(Path root, IntakeProperties limits, Clock clock) {
        this.folder = new Inbox(root);
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * What lies there to be tried.
     *
     * @param files those that are finished
     * @param unopened those that cannot be opened, with the time of their last change
     * @param unreadable folders that cannot be listed
     */
    public record Trials(List<TrialFile> files, List<TrialFile> unopened, Set<String> unreadable) {
        public Trials {
            files = List.copyOf(files);
            unopened = List.copyOf(unopened);
            unreadable = Set.copyOf(unreadable);
        }
    }

    /**
     * The files that stood still over a short pause, fair in the order of folders and names. One without its end is waited for as in
     * the inbox, and then it counts as finished.
     */
    public Trials trials() throws IOException, InterruptedException {
        InboxListing before = listing();
        if (before.regularFiles().isEmpty()) {
            return new Trials(List.of(), List.of(), before.unreadable());
        }
        Thread.sleep(limits.settle().toMillis());
        List<InboxFile> standing = standing(before.regularFiles());
        Duration rest = standing.stream()
                .filter(file -> TruncationCheck.of(file.path()) == TruncationCheck.UNFINISHED)
                .map(file -> limits.incompleteGrace().minus(Duration.between(file.modifiedAt(), clock.instant())))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        if (rest.compareTo(Duration.ZERO) > 0) {
            Thread.sleep(Math.min(rest.toMillis(), limits.incompleteGrace().toMillis()));
            standing = standing(standing);
        }
        List<TrialFile> finished = new ArrayList<>();
        List<TrialFile> unopened = new ArrayList<>();
        for (InboxFile file : standing) {
            if (TruncationCheck.of(file.path()) == TruncationCheck.UNREADABLE) {
                unopened.add(unopened(file));
            } else {
                finished.add(trial(file));
            }
        }
        return new Trials(finished, unopened, before.unreadable());
    }

    private List<InboxFile> standing(List<InboxFile> before) throws IOException {
        return listing().regularFiles().stream().filter(before::contains).toList();
    }

    /** Takes an answered file away; where the share does not allow that it is answered again the next time. */
    public void remove(TrialFile trialFile) throws IOException {
        Files.deleteIfExists(trialFile.content());
    }

    private InboxListing listing() {
        return Files.isDirectory(folder.root(), LinkOption.NOFOLLOW_LINKS)
                ? folder.scan()
                : new InboxListing(List.of(), Set.of());
    }

    private static TrialFile unopened(InboxFile file) {
        return new TrialFile(
                new ReceivedFile(0, file.modifiedAt(), file.folder(), file.name(), file.size(), ""), file.path());
    }

    private TrialFile trial(InboxFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS)) {
            String sha256 = Sha256.of(in);
            return new TrialFile(
                    new ReceivedFile(0, clock.instant(), file.folder(), file.name(), file.size(), sha256), file.path());
        }
    }
}
