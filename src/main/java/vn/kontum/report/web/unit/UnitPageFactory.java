package vn.kontum.report.web.unit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.publication.UnitStatusRecord.Punctuality;
import vn.kontum.report.publication.status.UnitStatusEntry;
import vn.kontum.report.publication.status.UnitStatusService;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.VersionState;
import vn.kontum.report.submission.VersionSummary;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.IdempotencyKeys;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.file.FileTable;
import vn.kontum.report.web.file.VersionTable;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.indicator.IndicatorExplanations;
import vn.kontum.report.web.table.TableRequest;

/** Everything about a unit in a quarter. */
@Component
final class UnitPageFactory {
    private final UnitStatusService statuses;
    private final ReceivedFileRepository receivedFiles;
    private final SubmissionRepository submissions;
    private final PeriodRepository periods;
    private final UnitTables tables;

    /** The tables of the page. */
    @Component
    record UnitTables(
            UnitFigureTable figures,
            UnitFindings findings,
            FileTable files,
            WaiverTable waivers,
            IndicatorExplanations explanations,
            UndoLinks undo) {}

    UnitPageFactory(
            UnitStatusService statuses,
            ReceivedFileRepository receivedFiles,
            SubmissionRepository submissions,
            PeriodRepository periods,
            UnitTables tables) {
        this.statuses = statuses;
        this.receivedFiles = receivedFiles;
        this.submissions = submissions;
        this.periods = periods;
        this.tables = tables;
    }

    /**
     * The head of the page.
     *
     * @param excluded why it was left out; empty when it was not
     * @param counting whether a version counts, which can be returned
     * @param givenBack whether a return can be taken back
     * @param closed whether the report of the quarter is final
     * @param silent whether nothing came at all
     * @param owing whether a reminder would be written
     * @param key one press of a button, however often it is sent
     */
    record View(
            String code,
            String unit,
            String periodCode,
            String period,
            StatusBadge mark,
            Optional<String> excluded,
            boolean counting,
            boolean givenBack,
            boolean closed,
            boolean silent,
            boolean owing,
            String key) {}

    void show(Unit unit, Period period, TableRequest request, CurrentUser user, Model model) {
        ViewFormatter formatter = user.writing();
        UnitStatusEntry entry = statuses.of(period).stream()
                .filter(p -> p.status().unit().equals(unit.code()))
                .findFirst()
                .orElseThrow(CurrentUser::missing);
        List<ReceivedFileRecord> files = receivedFiles.of(unit.code(), period.code());
        List<VersionSummary> chain = submissions.chain(unit.code(), period);
        boolean counting = chain.stream().anyMatch(v -> v.state() == VersionState.ACTIVE);
        Map<Period, SubmissionVersion> versions = versions(unit, period);
        Map<Long, List<Finding>> found = tables.findings().of(entry, Optional.ofNullable(versions.get(period)));
        Punctuality mark = entry.status().mark();
        model.addAttribute(
                "page",
                new View(
                        unit.code(),
                        formatter.unit(unit),
                        period.code(),
                        formatter.period(period),
                        StatusBadge.of(entry, formatter),
                        entry.status().reason().map(UntrustedText::shown),
                        counting,
                        !counting && files.stream().anyMatch(e -> e.codes().contains(FindingCode.GIVEN_BACK.name())),
                        periods.isClosed(period),
                        files.isEmpty(),
                        mark == Punctuality.MISSING || mark == Punctuality.RETURNED,
                        IdempotencyKeys.fresh()));
        model.addAttribute(
                "figures",
                tables.figures().of(new UnitFigureTable.Reported(unit, period, versions, found), request, formatter));
        model.addAttribute(
                "findings",
                tables.findings()
                        .table(entry, found, Optional.ofNullable(versions.get(period.previous())), request, user));
        model.addAttribute("files", tables.files().of(formatter.text("unit.files"), files, request, formatter));
        model.addAttribute("undoable", tables.undo().of(files, formatter));
        model.addAttribute("versions", VersionTable.of(chain, request, formatter));
        model.addAttribute("waivers", tables.waivers().of(unit, period, request, user));
        model.addAttribute(
                "explanations",
                tables.explanations().of(period, e -> e.unit().equals(unit.code()), request, formatter));
    }

    /** The versions of a unit that count, of the quarter, the one before, and the same one a year before. */
    private Map<Period, SubmissionVersion> versions(Unit unit, Period period) {
        List<Period> quarters = List.of(period, period.previous(), period.sameQuarterLastYear());
        return submissions.activeOf(unit.code(), quarters).stream()
                .collect(Collectors.toMap(SubmissionVersion::period, Function.identity()));
    }
}
