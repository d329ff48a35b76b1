package vn.kontum.report.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.kontum.report.intake.detection.Inbox;
import vn.kontum.report.intake.detection.InboxFile;
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

    /** The files that stood still over a short pause, fair in the order of folders and names. */
    public List<TrialFile> attempts() throws IOException, InterruptedException {
        List<InboxFile> before = files();
        if (before.isEmpty()) {
            return List.of();
        }
        Thread.sleep(limits.settle().toMillis());
        List<TrialFile> attempts = new ArrayList<>();
        for (InboxFile file : files()) {
            if (before.contains(file) && TruncationCheck.of(file.path()) == TruncationCheck.COMPLETE) {
                attempts.add(attempt(file));
            }
        }
        return attempts;
    }

    /** Takes an answered file away; where the share does not allow that it is answered again the next time. */
    public void remove(TrialFile trialFile) throws IOException {
        Files.deleteIfExists(trialFile.content());
    }

    private List<InboxFile> files() {
        return Files.isDirectory(folder.root(), LinkOption.NOFOLLOW_LINKS)
                ? folder.scan().files().stream()
                        .filter(f -> f.kind() == InboxFile.Kind.FILE)
                        .toList()
                : List.of();
    }

    private TrialFile attempt(InboxFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS)) {
            String sha256 = Sha256.of(in);
            return new TrialFile(
                    new ReceivedFile(0, clock.instant(), file.folder(), file.name(), file.size(), sha256), file.path());
        }
    }
}
