package vn.kontum.report.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.kontum.report.administration.archive.YearArchive;
import vn.kontum.report.intake.storage.Sha256;

/** I15: the package of every year whose files were removed is as it was written; one that was moved away is a warning. */
final class ArchiveCheck implements InvariantCheck {
    private final ArchivedFiles archived;

    ArchiveCheck(ArchivedFiles archived) {
        this.archived = archived;
    }

    @Override
    public CheckResult perform(VerificationScope scope) {
        List<YearArchive> removed = archived.removed();
        List<Violation> faults = new ArrayList<>();
        List<Violation> warnings = new ArrayList<>();
        for (YearArchive archive : removed) {
            String year = Integer.toString(archive.year());
            Path file = Path.of(archive.file());
            if (!Files.isRegularFile(file)) {
                warnings.add(Violation.of(archive.file(), "archive.elsewhere", year, archive.sha256()));
                continue;
            }
            try {
                if (!Sha256.of(file).equals(archive.sha256())) {
                    faults.add(Violation.of(archive.file(), "archive.changed", year, archive.sha256()));
                }
            } catch (IOException e) {
                faults.add(Violation.of(archive.file(), "unreadable"));
            }
        }
        return new CheckResult(
                "I15", "packages of archived years are as they were written", removed.size(), faults, warnings);
    }
}
