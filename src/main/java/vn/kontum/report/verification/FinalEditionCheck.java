package vn.kontum.report.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.audit.AuditRecord;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.FinalEdition;

/**
 * I10: every final edition is what was declared: the same digest, the workbook that was written then, the act in the
 * audit log.
 */
final class FinalEditionCheck implements InvariantCheck {
    private final EditionRepository editions;
    private final ArchivedFiles archived;

    FinalEditionCheck(EditionRepository editions, ArchivedFiles archived) {
        this.editions = editions;
        this.archived = archived;
    }

    @Override
    public CheckResult perform(VerificationScope scope) {
        List<FinalEdition> all = editions.finals().all();
        List<FinalEdition> declared =
                all.stream().filter(one -> scope.covers(one.period())).toList();
        Set<String> acts = scope.audit().stream()
                .map(AuditRecord::act)
                .filter(auditEvent -> auditEvent.act().equals("final"))
                .map(auditEvent -> auditEvent.subject() + " " + auditEvent.detail())
                .collect(Collectors.toSet());
        ArchivedFiles.RemovedFiles away = archived.away();
        List<Violation> faults = new ArrayList<>();
        long left = 0;
        for (FinalEdition each : declared) {
            edition(each, faults);
            if (away.holds(each.workbook())) {
                left++;
            } else {
                workbook(each).ifPresent(faults::add);
            }
            if (!acts.contains(each.workbook() + " FINAL " + each.digest())) {
                faults.add(Violation.of(each.workbook(), "final.unaudited"));
            }
        }
        return new CheckResult(
                "I10",
                "a final edition is what was declared",
                declared.size(),
                faults,
                List.of(),
                Stream.concat(
                                away.left(left, declared.size()).stream(),
                                scope.otherYears(all.size() - declared.size(), all.size()).stream())
                        .toList());
    }

    private void edition(FinalEdition declared, List<Violation> faults) {
        Optional<Edition> edition = editions.find(declared.editionId());
        boolean same = edition.filter(e -> e.digest().equals(declared.digest())
                        && e.period().equals(declared.period())
                        && e.state() == Edition.State.FINAL)
                .isPresent();
        if (!same) {
            faults.add(Violation.of(
                    declared.workbook(),
                    "final.other",
                    declared.digest(),
                    edition.map(Edition::digest).orElse("-")));
        }
    }

    private Optional<Violation> workbook(FinalEdition declared) {
        Path file = archived.folders().root().resolve(declared.workbook());
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.of(Violation.of(declared.workbook(), "workbook.missing"));
            }
            return Sha256.of(file).equals(declared.workbookSha256())
                    ? Optional.empty()
                    : Optional.of(Violation.of(declared.workbook(), "workbook.changed"));
        } catch (IOException e) {
            return Optional.of(Violation.of(declared.workbook(), "unreadable"));
        }
    }
}
