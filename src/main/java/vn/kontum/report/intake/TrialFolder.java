package vn.kontum.report.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Where units try a workbook out: nothing of it is kept, in no table and in no store. */
public final class TrialFolder {
    private final Inbox folder;
    private final IntakeLimits limits;
    private final Clock clock;

    /** A file to be tried, still where the unit put it; its number is 0. */
    public record Attempt(Arrival arrival, Path content) {}

    public TrialFolder(Path root, IntakeLimits limits, Clock clock) {
        this.folder = new Inbox(root);
        this.limits = limits;
        this.clock = clock;
    }

    /** The files that stood still over a short pause, fair in the order of folders and names. */
    public List<Attempt> attempts() throws IOException, InterruptedException {
        List<InboxFile> before = files();
        if (before.isEmpty()) {
            return List.of();
        }
        Thread.sleep(limits.settle().toMillis());
        List<Attempt> attempts = new ArrayList<>();
        for (InboxFile file : files()) {
            if (before.contains(file) && Completeness.of(file.path()) == Completeness.COMPLETE) {
                attempts.add(attempt(file));
            }
        }
        return attempts;
    }

    /** Takes an answered file away; where the share does not allow that it is answered again the next time. */
    public void remove(Attempt attempt) throws IOException {
        Files.deleteIfExists(attempt.content());
    }

    private List<InboxFile> files() {
        return Files.isDirectory(folder.root(), LinkOption.NOFOLLOW_LINKS)
                ? folder.scan().stream()
                        .filter(f -> f.kind() == InboxFile.Kind.FILE)
                        .toList()
                : List.of();
    }

    private Attempt attempt(InboxFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS)) {
            String sha256 = Sha256.of(in);
            return new Attempt(
                    new Arrival(0, clock.instant(), file.folder(), file.name(), file.size(), sha256), file.path());
        }
    }
}
