package vn.kontum.report.job.collect;

import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.intake.ledger.FileOutcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.explanation.ExplanationAnswer;

/** Whose folder it is, by code or by any known spelling. */
record UnitFolderResolver(Catalogue catalogue) {
    /** The code of the reporting unit; empty for a folder of nobody. */
    Optional<String> unit(String folder) {
        return catalogue.reportingUnit(folder).map(Unit::code);
    }

    /** What is written down of a file that was validated: whose it is says its content, else its folder. */
    FileOutcome outcome(ReceivedFileRecord entry, ValidationResult validationResult) {
        return new FileOutcome(
                validationResult.outcome(),
                validationResult.codes(),
                validationResult
                        .submission()
                        .map(Submission::unit)
                        .or(() -> validationResult.answer().map(ExplanationAnswer::unit))
                        .or(() -> unit(entry.receivedFile().folder())),
                validationResult
                        .submission()
                        .map(Submission::period)
                        .or(() -> validationResult.answer().map(ExplanationAnswer::period))
                        .map(Period::code),
                Optional.empty());
    }
}
