package vn.kontum.report.web.unit;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.publication.status.UnitStatusService;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.VersionState;
import vn.kontum.report.web.FileRow;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.WebRepositories;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;

/** Everything about a unit in a quarter. */
@Component
final class UnitPageFactory {
    private final WebRepositories webRepositories;
    private final UnitNameLookup units;
    private final FindingRows findings;
    private final Catalogue catalogue;

    UnitPageFactory(WebRepositories webRepositories, UnitNameLookup units, FindingRows findings, Catalogue catalogue) {
        this.webRepositories = webRepositories;
        this.units = units;
        this.findings = findings;
        this.catalogue = catalogue;
    }

    /** A version of the unit's submission. */
    record VersionRow(int version, StatusBadge state, String received, long arrival) {}

    /** What the unit wrote beside a figure. */
    record NoteRow(String variable, String value, String note) {}

    /** What an administrator let pass. */
    record WaiverRow(String rule, String title, String who, String why, String when) {}

    /**
     * The page.
     *
     * @param excluded why it was left out; empty when it was not
     * @param counting whether a version counts, which can be returned
     * @param givenBack whether a return can be taken back
     * @param closed whether the report of the quarter is final
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
            List<FileRow> files,
            List<VersionRow> versions,
            List<FindingRow> findings,
            List<NoteRow> notes,
            List<WaiverRow> waivers) {}

    View of(Unit unit, Period period, ViewFormatter formatter) {
        UnitStatusService.UnitStatusEntry unitStatusEntry = webRepositories.board().of(period).stream()
                .filter(p -> p.standing().unit().equals(unit.code()))
                .findFirst()
                .orElseThrow();
        List<ReceivedFileRecord> entries = webRepositories.ledger().of(unit.code(), period.code());
        Optional<SubmissionVersion> active = webRepositories.submissions().active(unit.code(), period);
        return new View(
                unit.code(),
                formatter.unit(unit),
                period.code(),
                formatter.period(period),
                StatusBadge.of(unitStatusEntry, formatter),
                unitStatusEntry.standing().reason().map(UntrustedText::shown),
                active.isPresent(),
                active.isEmpty() && entries.stream().anyMatch(e -> e.codes().contains(FindingCode.GIVEN_BACK.name())),
                webRepositories.periods().isClosed(period),
                entries.stream().map(e -> FileRow.of(e, units, formatter)).toList(),
                versions(unit, period, formatter),
                found(unitStatusEntry, formatter),
                active.map(a -> notes(a, formatter)).orElse(List.of()),
                waivers(unit, period, formatter));
    }

    private List<VersionRow> versions(Unit unit, Period period, ViewFormatter formatter) {
        return webRepositories.submissions().chain(unit.code(), period).stream()
                .map(v -> new VersionRow(
                        v.version(), state(v.state(), formatter), formatter.moment(v.receivedAt()), v.arrivalSeq()))
                .toList();
    }

    private static StatusBadge state(VersionState state, ViewFormatter formatter) {
        String word = formatter.text("submission." + state);
        return switch (state) {
            case ACTIVE -> new StatusBadge("good", "good", word);
            case SUPERSEDED, SET_ASIDE -> new StatusBadge("again", "idle", word);
            case AWAITING_APPROVAL -> new StatusBadge("ask", "warn", word);
            case REJECTED -> new StatusBadge("bad", "bad", word);
        };
    }

    /** Those of the newest file. */
    private List<FindingRow> found(UnitStatusService.UnitStatusEntry unitStatusEntry, ViewFormatter formatter) {
        return unitStatusEntry
                .newest()
                .map(newest -> webRepositories.findings().of(newest.arrivalSeq()).stream()
                        .map(f -> new FindingRepository.FoundFinding(
                                newest.arrivalSeq(),
                                "",
                                unitStatusEntry.standing().unit(),
                                unitStatusEntry.standing().period().code(),
                                f))
                        .toList())
                .map(list -> findings.of(list, formatter))
                .orElse(List.of());
    }

    private List<NoteRow> notes(SubmissionVersion version, ViewFormatter formatter) {
        return version.readings().stream()
                .flatMap(r -> r.note().stream()
                        .map(note -> new NoteRow(
                                catalogue
                                        .variable(r.variable())
                                        .map(v -> formatter.vietnamese() ? v.nameVi() : v.nameEn())
                                        .orElse(r.variable()),
                                UntrustedText.shown(r.entered()),
                                UntrustedText.shown(note))))
                .toList();
    }

    private List<WaiverRow> waivers(Unit unit, Period period, ViewFormatter formatter) {
        return webRepositories.waivers().waivers(period).stream()
                .filter(w -> w.unit().equals(unit.code()))
                .map(w -> new WaiverRow(
                        w.rule(),
                        formatter.vietnamese() ? findings.title(w.rule()) : "",
                        UntrustedText.shown(w.author()),
                        UntrustedText.shown(w.reason()),
                        formatter.moment(w.at())))
                .toList();
    }
}
