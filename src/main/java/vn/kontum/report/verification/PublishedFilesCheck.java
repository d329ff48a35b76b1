package vn.kontum.report.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.intake.storage.FolderListing;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.read.WorkbookReader;

/** I4: every published workbook opens and is one recorded edition, byte for byte. */
final class PublishedFilesCheck implements InvariantCheck {
    private final EditionRepository editions;
    private final WorkDirectory folders;
    private final WorkbookReader reader;
    private final ArchivedFiles archived;

    PublishedFilesCheck(EditionRepository editions, ArchivedFiles archived, WorkbookReader reader) {
        this.editions = editions;
        this.folders = archived.folders();
        this.reader = reader;
        this.archived = archived;
    }

    @Override
    public CheckResult perform(VerificationScope scope) {
        List<Edition> recorded = scope.editions();
        List<Violation> faults = new ArrayList<>();
        ArchivedFiles.RemovedFiles away = archived.away();
        List<Edition> here = recorded.stream()
                .filter(edition -> !away.holds(edition.workbook()))
                .toList();
        here.forEach(edition -> fault(edition).ifPresent(faults::add));
        if (scope.whole()) {
            unknown(scope)
                    .forEach(file -> faults.add(
                            Violation.of(folders.root().relativize(file).toString(), "workbook.unknown")));
        }
        return new CheckResult(
                "I4",
                "every report opens and equals one recorded edition",
                here.size(),
                faults,
                List.of(),
                Stream.concat(
                                away.left(recorded.size() - here.size(), recorded.size()).stream(),
                                scope.otherYears().stream())
                        .toList());
    }

    private Stream<Path> unknown(VerificationScope scope) {
        Set<Path> known = scope.recorded().stream()
                .map(e -> folders.root().resolve(e.workbook()))
                .collect(Collectors.toSet());
        editions.finals().all().forEach(f -> known.add(folders.root().resolve(f.workbook())));
        return workbooks().stream().filter(file -> !known.contains(file));
    }

    private Optional<Violation> fault(Edition edition) {
        Path file = folders.root().resolve(edition.workbook());
        String place = edition.workbook();
        try {
            if (Files.isSymbolicLink(file)) {
                return Optional.of(Violation.of(place, "file.link"));
            }
            if (!Files.isRegularFile(file)) {
                return Optional.of(Violation.of(place, "workbook.missing"));
            }
            byte[] bytes = Files.readAllBytes(file);
            if (!Sha256.of(bytes).equals(edition.workbookSha256())) {
                return Optional.of(Violation.of(place, "workbook.changed"));
            }
            reader.read(bytes);
            return Optional.empty();
        } catch (IOException | ContainerException e) {
            return Optional.of(Violation.of(place, "workbook.closed"));
        }
    }

    private List<Path> workbooks() {
        try {
            return FolderListing.of(folders.reports()).files().stream()
                    .filter(file -> file.substring(file.lastIndexOf('/') + 1).matches("KTXH_.*\\.xlsx"))
                    .map(folders.reports()::resolve)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("[" + folders.reports() + "] cannot be listed", e);
        }
    }
}
