package vn.kontum.report.administration;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.job.collect.ReceivedFileValidator;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.ValidationResult;

/** Judges received files anew from what was kept of them, and changes nothing. */
record StoredFileValidation(
        EditionCatalogues catalogues, ContentStore store, ReceivedFileValidator receivedFileValidator) {
    /** Its content by the catalogue of its period and the waivers of now; empty where none was kept. */
    Optional<ValidationResult> judged(ReceivedFileRecord entry) {
        String sha256 = entry.receivedFile().sha256();
        return sha256.isEmpty()
                ? Optional.empty()
                : Optional.of(receivedFileValidator.validate(entry.receivedFile(), store.path(sha256)));
    }

    /**
     * How grave the findings of a file are when it is judged anew by the catalogue of its period. One that is not found again, since
     * other files count now, is as grave as the gravest part of its rule; empty for one of an earlier version.
     */
    Function<Finding, Optional<Rule.Severity>> severities(ReceivedFileRecord entry, Period period) {
        List<Finding> anew = judged(entry).map(ValidationResult::findings).orElse(List.of());
        List<Rule> rules = catalogues.judging().at(period).rules();
        return finding -> anew.stream()
                .filter(found -> found.code().equals(finding.code())
                        && found.variable().equals(finding.variable())
                        && finding.messageVi().startsWith(found.messageVi()))
                .map(Finding::severity)
                .findFirst()
                .or(() -> FindingCode.of(finding.code()).map(FindingCode::severity))
                .or(() -> rules.stream()
                        .filter(rule -> rule.id().equals(finding.code()))
                        .map(Rule::severity)
                        .min(Comparator.naturalOrder()));
    }
}
