package vn.kontum.report.job.collect;

import java.nio.file.Path;
import java.util.Set;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.layout.IssuedLayouts;
import vn.kontum.report.submission.parsing.SubmissionFile;
import vn.kontum.report.submission.validation.SubmissionValidator;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;

/**
 * Validates the forms of units by the rules of the catalogue; those that compare units are left to {@link
 * CrossUnitChecks}.
 */
final class CatalogueFileValidator implements ReceivedFileValidator {
    private final Catalogue catalogue;
    private final PriorSubmissions history;
    private final Waivers waivers;
    private final IssuedLayouts layouts;
    private final SubmissionValidator validator;

    CatalogueFileValidator(Catalogue catalogue, PriorSubmissions history, Waivers waivers, IssuedLayouts layouts) {
        this.catalogue = catalogue;
        this.history = history;
        this.waivers = waivers;
        this.layouts = layouts;
        this.validator = new SubmissionValidator(catalogue, history, waivers, ProgrammedRules.all(), layouts, true);
    }

    @Override
    public ValidationResult validate(ReceivedFile receivedFile, Path content) {
        return validator.validate(
                new SubmissionFile(content, receivedFile.fileName(), receivedFile.folder(), receivedFile.receivedAt()));
    }

    @Override
    public ReceivedFileValidator together(Set<String> units) {
        return new CatalogueFileValidator(catalogue, history, waivers.together(units), layouts.together(units));
    }
}
