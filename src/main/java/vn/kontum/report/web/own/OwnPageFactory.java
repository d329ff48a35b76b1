package vn.kontum.report.web.own;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.publication.status.UnitStatusService;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.FileRow;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.SelectOption;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;

/** The page of a unit for its own people. */
@Component
final class OwnPageFactory {
    private final OwnFiles files;
    private final UnitStatusService statuses;
    private final FindingRepository findings;
    private final UnitNameLookup units;
    private final PeriodOptions periods;
    private final Catalogue catalogue;

    OwnPageFactory(
            OwnFiles files,
            UnitStatusService statuses,
            FindingRepository findings,
            UnitNameLookup units,
            PeriodOptions periods,
            Catalogue catalogue) {
        this.files = files;
        this.statuses = statuses;
        this.findings = findings;
        this.units = units;
        this.periods = periods;
        this.catalogue = catalogue;
    }

    /** Something to be mended. */
    record FindingLine(
            StatusBadge severity, String place, String variable, String entered, String message, String remedy) {}

    /**
     * The page.
     *
     * @param form whether the form was issued
     * @param findings of the newest file
     */
    record View(
            String unit,
            String periodCode,
            String period,
            String deadline,
            StatusBadge mark,
            boolean form,
            List<FileRow> files,
            List<FindingLine> findings,
            List<SelectOption> periods) {}

    View of(Unit unit, Period period, ViewFormatter formatter) {
        List<ReceivedFileRecord> entries = files.of(unit.code(), periods.window(period));
        StatusBadge mark = statuses.of(period).stream()
                .filter(entry -> entry.status().unit().equals(unit.code()))
                .findFirst()
                .map(entry -> StatusBadge.of(entry, formatter))
                .orElseThrow(CurrentUser::missing);
        Optional<ReceivedFileRecord> newest = entries.stream().findFirst();
        return new View(
                formatter.unit(unit),
                period.code(),
                formatter.period(period),
                formatter.day(periods.window(period).deadline()),
                mark,
                files.form(unit.code(), period).isPresent(),
                entries.stream()
                        .map(entry -> FileRow.of(entry, units, formatter))
                        .toList(),
                newest.map(entry -> lines(findings.of(entry.receivedFile().seq()), formatter))
                        .orElse(List.of()),
                periods.choices(unit, period, formatter));
    }

    List<FindingLine> lines(List<Finding> found, ViewFormatter formatter) {
        return found.stream()
                .map(finding -> new FindingLine(
                        StatusBadge.of(finding.severity(), finding.explained(), formatter),
                        finding.place()
                                .map(place -> UntrustedText.shown(
                                        place.cell().isEmpty() ? place.sheet() : place.sheet() + "!" + place.cell()))
                                .orElse(""),
                        finding.variable()
                                .map(code -> catalogue
                                        .variable(code)
                                        .map(formatter::variable)
                                        .orElse(code))
                                .orElse(""),
                        UntrustedText.shown(finding.entered()),
                        UntrustedText.whole(finding.message(formatter.locale())),
                        UntrustedText.whole(finding.remedy(formatter.locale()))))
                .toList();
    }
}
