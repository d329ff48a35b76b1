package vn.kontum.report.submission.parsing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.LocalizedArgument;

/** Finds out for which period a workbook is: the workbook counts more than the file name. */
final class SubmissionPeriodResolver {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Catalogue catalogue;
    private final FindingFactory text;

    SubmissionPeriodResolver(Catalogue catalogue, FindingFactory text) {
        this.catalogue = catalogue;
        this.text = text;
    }

    /** The period of a workbook; empty when a finding says why there is none. */
    Optional<Period> read(FormMetadata formMetadata, SubmissionFile submissionFile, List<Finding> findings) {
        Optional<Period> workbook = formMetadata.period().flatMap(Period::parse);
        Optional<Period> name = submissionFile.namedPeriod().flatMap(Period::parse);
        if (formMetadata.period().isPresent() && workbook.isEmpty()) {
            findings.add(
                    text.ofFile(FindingCode.WRONG_PERIOD, formMetadata.period().get(), periods()));
            return Optional.empty();
        }
        if (workbook.isPresent() && name.isPresent() && !workbook.equals(name)) {
            findings.add(text.ofFile(
                    FindingCode.PERIOD_MISMATCH,
                    LocalizedArgument.period(workbook.get()),
                    LocalizedArgument.period(name.get())));
        }
        Optional<Period> period = workbook.or(() -> name);
        if (period.isEmpty()) {
            findings.add(text.ofFile(FindingCode.WRONG_PERIOD, "-", periods()));
        }
        return period;
    }

    /** Whether the window of a period has begun when the file came; else a finding says which have. */
    boolean open(Period period, Instant receivedAt, List<Finding> findings) {
        LocalDate day = receivedAt.atZone(ZONE).toLocalDate();
        boolean open =
                catalogue.window(period).filter(w -> !w.from().isAfter(day)).isPresent();
        if (!open) {
            List<LocalizedArgument> begun = where(w -> !w.from().isAfter(day));
            findings.add(text.ofFile(
                    FindingCode.WRONG_PERIOD,
                    LocalizedArgument.period(period),
                    begun.isEmpty() ? periods() : LocalizedArgument.list(begun)));
        }
        return open;
    }

    private LocalizedArgument periods() {
        return LocalizedArgument.list(where(window -> true));
    }

    /** The known periods of which something holds. */
    List<LocalizedArgument> where(Predicate<ReportingWindow> which) {
        return catalogue.windows().stream()
                .filter(which)
                .map(ReportingWindow::period)
                .map(LocalizedArgument::period)
                .toList();
    }
}
