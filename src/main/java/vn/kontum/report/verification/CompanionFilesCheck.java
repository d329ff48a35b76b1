package vn.kontum.report.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.audit.AuditAnchors;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.storage.AtomicFileWriter;
import vn.kontum.report.intake.storage.FolderListing;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.publication.EditionFiles;
import vn.kontum.report.publication.PublishedFileRepository;

/**
 * I7: every file beside a published workbook is as it was written; what nobody published is a warning. Workbooks are
 * looked at by I4.
 */
final class CompanionFilesCheck implements InvariantCheck {
    private static final String WORKBOOK = "KTXH_.*\\.xlsx";

    private final PublishedFileRepository files;
    private final WorkDirectory folders;
    private final ArchivedFiles archived;

    CompanionFilesCheck(PublishedFileRepository files, ArchivedFiles archived) {
        this.files = files;
        this.folders = archived.folders();
        this.archived = archived;
    }

    @Override
    public CheckResult perform(VerificationScope scope) {
        List<Violation> faults = new ArrayList<>();
        List<Violation> warnings = new ArrayList<>();
        Map<String, String> all = files.all();
        Map<String, String> recorded = new TreeMap<>(all);
        recorded.keySet().removeIf(path -> !covered(scope, path));
        ArchivedFiles.RemovedFiles away = archived.away();
        Map<String, String> here = new TreeMap<>(recorded);
        here.keySet().removeIf(away::holds);
        here.forEach((path, sha256) -> compare(path, sha256, faults, warnings));
        Set<String> stems = scope.recorded().stream()
                .map(edition -> EditionFiles.companion(edition.workbook(), ""))
                .collect(Collectors.toSet());
        for (String path : present(faults)) {
            if (!all.containsKey(path) && covered(scope, path)) {
                warnings.add(Violation.of(path, kind(path, stems)));
            }
        }
        return new CheckResult(
                "I7",
                "every file beside a published workbook is as it was written, and nothing else lies there",
                here.size(),
                faults,
                warnings,
                Stream.concat(
                                away.left(recorded.size() - here.size(), recorded.size()).stream(),
                                scope.otherYears(all.size() - recorded.size(), all.size()).stream())
                        .toList());
    }

    /** Whether a path below the work folder lies in the folder of a period that is looked at. */
    private static boolean covered(VerificationScope scope, String path) {
        String[] parts = path.split("/");
        return scope.whole()
                || parts.length > 2
                        && Period.parse(parts[1]).filter(scope::covers).isPresent();
    }

    private void compare(String path, String sha256, List<Violation> faults, List<Violation> warnings) {
        Path file = folders.root().resolve(path);
        try {
            if (Files.isSymbolicLink(file)) {
                faults.add(Violation.of(path, "file.link"));
            } else if (!Files.isRegularFile(file)) {
                (path.endsWith(".pdf") ? warnings : faults)
                        .add(Violation.of(path, path.endsWith(".pdf") ? "file.no-pdf" : "file.missing"));
            } else if (!Sha256.of(file).equals(sha256)) {
                faults.add(Violation.of(path, "file.changed"));
            }
        } catch (IOException e) {
            faults.add(Violation.of(path, "unreadable"));
        }
    }

    private String kind(String path, Set<String> stems) {
        if (Files.isSymbolicLink(folders.root().resolve(path))) {
            return "file.foreign";
        }
        if (AtomicFileWriter.TEMPORARY
                .matcher(path.substring(path.lastIndexOf('/') + 1))
                .matches()) {
            return "file.temporary";
        }
        return stems.stream().anyMatch(stem -> belongs(path, stem)) ? "file.unrecorded" : "file.foreign";
    }

    /** Of an edition made by a version that did not record these. */
    private static boolean belongs(String path, String stem) {
        return Stream.of("_indicators.csv", "_observations.csv", "_manifest.json", "_provenance.json", ".pdf")
                        .anyMatch(ending -> path.equals(stem + ending))
                || EditionFiles.DOCUMENTS.stream()
                        .anyMatch(kind -> path.equals(EditionFiles.document(stem + ".xlsx", kind)));
    }

    /** Everything in the folder of the reports but workbooks and anchors, by its path below the work folder. */
    private List<String> present(List<Violation> faults) {
        try {
            return FolderListing.of(folders.reports()).files().stream()
                    .filter(file -> !file.substring(file.lastIndexOf('/') + 1).matches(WORKBOOK))
                    .filter(file -> !file.equals(AuditAnchors.FILE))
                    .map(file -> folders.relative(folders.reports().resolve(file)))
                    .toList();
        } catch (IOException e) {
            faults.add(Violation.of("reports", "unreadable"));
            return List.of();
        }
    }
}
