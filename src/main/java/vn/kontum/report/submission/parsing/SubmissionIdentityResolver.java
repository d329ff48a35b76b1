package vn.kontum.report.submission.parsing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.LocalizedArgument;

/**
 * Finds out whose file it is: the folder counts more than the workbook, the workbook more than the file name.
 *
 * @implNote A disagreement is never settled here, an administrator decides.
 */
final class SubmissionIdentityResolver {
    /** Whose workbook it is and for which period, and what it says of its template. */
    record Identity(Unit unit, Period period, Optional<String> version, Optional<Integer> revision) {}

    private final Catalogue catalogue;
    private final FindingFactory text;
    private final SubmissionPeriodResolver periods;

    SubmissionIdentityResolver(Catalogue catalogue, FindingFactory text) {
        this.catalogue = catalogue;
        this.text = text;
        this.periods = new SubmissionPeriodResolver(catalogue, text);
    }

    /** The identity; empty when a finding says why there is none. */
    Optional<Identity> read(FormMetadata formMetadata, SubmissionFile submissionFile, List<Finding> findings) {
        if (!templateKnown(formMetadata, findings)) {
            return Optional.empty();
        }
        Optional<Unit> unit = unit(formMetadata, submissionFile, findings);
        Optional<Period> period = periods.read(formMetadata, submissionFile, findings);
        boolean open = period.isPresent() && periods.open(period.get(), submissionFile.receivedAt(), findings);
        return open
                ? unit.flatMap(known -> existing(known, period.orElseThrow(), findings))
                        .map(known -> new Identity(
                                known, period.orElseThrow(), formMetadata.version(), formMetadata.revision()))
                : Optional.empty();
    }

    /** The unit as it is in the period; one that does not exist then, or is not asked for anything, reports other periods. */
    private Optional<Unit> existing(Unit unit, Period period, List<Finding> findings) {
        Optional<Unit> then = asked(unit, period);
        if (then.isEmpty()) {
            findings.add(text.ofFile(
                    FindingCode.WRONG_PERIOD,
                    LocalizedArgument.period(period),
                    LocalizedArgument.list(
                            periods.where(window -> asked(unit, window.period()).isPresent()))));
        }
        return then;
    }

    private Optional<Unit> asked(Unit unit, Period period) {
        Catalogue inForce = catalogue.at(period);
        return inForce.unit(unit.code())
                .filter(known -> known.in(period)
                        && (!period.closing() || !inForce.form(known, period).isEmpty()));
    }

    private boolean templateKnown(FormMetadata formMetadata, List<Finding> findings) {
        boolean foreign = formMetadata
                .template()
                .filter(t -> !t.equals(FormLayout.TEMPLATE) && !t.equals(FormLayout.EXPLANATION_TEMPLATE))
                .isPresent();
        boolean unreadable = formMetadata
                .version()
                .filter(v -> !FormLayout.READABLE.contains(v))
                .isPresent();
        if (foreign || unreadable) {
            String found = formMetadata.template().orElse("") + " "
                    + formMetadata.version().orElse("");
            findings.add(text.ofFile(FindingCode.TEMPLATE_VERSION, found.strip(), FormLayout.VERSION));
        } else if (formMetadata
                .version()
                .filter(v -> !v.equals(FormLayout.VERSION))
                .isPresent()) {
            findings.add(
                    text.ofFile(FindingCode.OLD_TEMPLATE, formMetadata.version().orElseThrow(), FormLayout.VERSION));
        }
        return !foreign && !unreadable;
    }

    private Optional<Unit> unit(FormMetadata formMetadata, SubmissionFile submissionFile, List<Finding> findings) {
        Optional<Unit> folder = catalogue.reportingUnit(submissionFile.folder());
        Optional<Unit> workbook = formMetadata.unit().flatMap(catalogue::reportingUnit);
        Optional<Unit> name = submissionFile.namedUnit().flatMap(catalogue::reportingUnit);
        if (formMetadata.unit().isPresent() && workbook.isEmpty()) {
            String spelled = formMetadata.unit().get();
            LocalizedArgument nearest = UnitSuggestion.to(spelled, catalogue);
            FindingCode code = folder.isPresent() ? FindingCode.UNKNOWN_UNIT : FindingCode.UNIDENTIFIED;
            findings.add(text.ofFile(code, spelled, nearest));
            return Optional.empty();
        }
        if (Stream.of(folder, workbook, name)
                        .flatMap(Optional::stream)
                        .distinct()
                        .count()
                > 1) {
            findings.add(text.ofFile(FindingCode.UNIT_MISMATCH, named(folder), named(workbook), named(name)));
        }
        Optional<Unit> unit = folder.or(() -> workbook).or(() -> name);
        if (unit.isEmpty()) {
            findings.add(text.ofFile(FindingCode.UNIDENTIFIED, submissionFile.folder(), ""));
        }
        return unit;
    }

    private static LocalizedArgument named(Optional<Unit> unit) {
        return unit.map(LocalizedArgument::unit).orElseGet(() -> LocalizedArgument.quoted("-"));
    }
}
