package vn.kontum.report.application.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.submission.sample.SampleFile;

/** Puts the files of the sample year into the inbox, and knows those that were received before. */
record SampleInbox(ApplicationSettings settings, ReceivedFileRepository receivedFiles) {
    /** Whether nothing was ever received. */
    boolean isEmpty() {
        return receivedFiles.newest(1).isEmpty();
    }

    boolean isReceived(byte[] content) {
        ReceivedFile any = new ReceivedFile(Long.MAX_VALUE, Instant.EPOCH, "", "", content.length, Sha256.of(content));
        return !receivedFiles.sameContent(any).isEmpty();
    }

    /** Writes a file into the folder of its unit, with the time that the sample year gives it. */
    void drop(SampleFile file, byte[] content) throws IOException {
        Path folder = Files.createDirectories(settings.folders().inbox().resolve(file.unit()));
        Path part = Files.write(folder.resolve(file.name() + ".part"), content);
        Files.setLastModifiedTime(part, FileTime.from(file.receivedAt().toInstant()));
        Files.move(part, folder.resolve(file.name()), StandardCopyOption.ATOMIC_MOVE);
    }
}
