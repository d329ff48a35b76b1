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
    private final WebRepositories records;
    private final UnitNameLookup units;
    private final FindingRows findings;
    private final Catalogue catalogue;

    UnitPageFactory(WebRepositories records, UnitNameLookup units, FindingRows findings, Catalogue catalogue) {
        this.records = records;
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

    View of(Unit unit, Period period, ViewFormatter writing) {
        UnitStatusService.UnitStatusEntry place = records.board().of(period).stream()
                .filter(p -> p.standing().unit().equals(unit.code()))
                .findFirst()
                .orElseThrow();
        List<ReceivedFileRecord> entries = records.ledger().of(unit.code(), period.code());
        Optional<SubmissionVersion> active = records.submissions().active(unit.code(), period);
        return new View(
                unit.code(),
                writing.unit(unit),
                period.code(),
                writing.period(period),
                StatusBadge.of(place, writing),
                place.standing().reason().map(UntrustedText::shown),
                active.isPresent(),
                active.isEmpty() && entries.stream().anyMatch(e -> e.codes().contains(FindingCode.GIVEN_BACK.name())),
                records.periods().isClosed(period),
                entries.stream().map(e -> FileRow.of(e, units, writing)).toList(),
                versions(unit, period, writing),
                found(place, writing),
                active.map(a -> notes(a, writing)).orElse(List.of()),
                waivers(unit, period, writing));
    }

    private List<VersionRow> versions(Unit unit, Period period, ViewFormatter writing) {
        return records.submissions().chain(unit.code(), period).stream()
                .map(v -> new VersionRow(
                        v.version(), state(v.state(), writing), writing.moment(v.receivedAt()), v.arrivalSeq()))
                .toList();
    }

    private static StatusBadge state(VersionState state, ViewFormatter writing) {
        String word = writing.text("submission." + state);
        return switch (state) {
            case ACTIVE -> new StatusBadge("good", "good", word);
            case SUPERSEDED, SET_ASIDE -> new StatusBadge("again", "idle", word);
            case AWAITING_APPROVAL -> new StatusBadge("ask", "warn", word);
            case REJECTED -> new StatusBadge("bad", "bad", word);
        };
    }

    /** Those of the newest file. */
    private List<FindingRow> found(UnitStatusService.UnitStatusEntry place, ViewFormatter writing) {
        return place.newest()
                .map(newest -> records.findings().of(newest.arrivalSeq()).stream()
                        .map(f -> new FindingRepository.FoundFinding(
                                newest.arrivalSeq(),
                                "",
                                place.standing().unit(),
                                place.standing().period().code(),
                                f))
                        .toList())
                .map(list -> findings.of(list, writing))
                .orElse(List.of());
    }

    private List<NoteRow> notes(SubmissionVersion version, ViewFormatter writing) {
        return version.readings().stream()
                .flatMap(r -> r.note().stream()
                        .map(note -> new NoteRow(
                                catalogue
                                        .variable(r.variable())
                                        .map(v -> writing.vietnamese() ? v.nameVi() : v.nameEn())
                                        .orElse(r.variable()),
                                UntrustedText.shown(r.entered()),
                                UntrustedText.shown(note))))
                .toList();
    }

    private List<WaiverRow> waivers(Unit unit, Period period, ViewFormatter writing) {
        return records.waivers().waivers(period).stream()
                .filter(w -> w.unit().equals(unit.code()))
                .map(w -> new WaiverRow(
                        w.rule(),
                        writing.vietnamese() ? findings.title(w.rule()) : "",
                        UntrustedText.shown(w.author()),
                        UntrustedText.shown(w.reason()),
                        writing.moment(w.at())))
                .toList();
    }
}
