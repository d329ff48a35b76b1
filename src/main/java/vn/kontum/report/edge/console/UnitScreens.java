package vn.kontum.report.edge.console;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.batch.Board;
import vn.kontum.report.batch.FindingStore;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.edge.console.words.ForeignText;
import vn.kontum.report.edge.console.words.Writing;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.SubmissionState;
import vn.kontum.report.submission.SubmissionVersion;

/** Everything about a unit in a quarter. */
@Component
final class UnitScreens {
    private final Records records;
    private final Units units;
    private final FindingRows findings;
    private final Catalogue catalogue;

    UnitScreens(Records records, Units units, FindingRows findings, Catalogue catalogue) {
        this.records = records;
        this.units = units;
        this.findings = findings;
        this.catalogue = catalogue;
    }

    /** A version of the unit's submission. */
    record VersionRow(int version, Mark state, String received, long arrival) {}

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
            Mark mark,
            Optional<String> excluded,
            boolean counting,
            boolean givenBack,
            boolean closed,
            List<FileRow> files,
            List<VersionRow> versions,
            List<FindingRow> findings,
            List<NoteRow> notes,
            List<WaiverRow> waivers) {}

    View of(Unit unit, Period period, Writing writing) {
        Board.Place place = records.board().of(period).stream()
                .filter(p -> p.standing().unit().equals(unit.code()))
                .findFirst()
                .orElseThrow();
        List<LedgerEntry> entries = records.ledger().of(unit.code(), period.code());
        Optional<SubmissionVersion> active = records.submissions().active(unit.code(), period);
        return new View(
                unit.code(),
                writing.unit(unit),
                period.code(),
                writing.period(period),
                Mark.of(place, writing),
                place.standing().reason().map(ForeignText::shown),
                active.isPresent(),
                active.isEmpty()
                        && entries.stream().anyMatch(e -> e.codes().contains(FindingCode.GIVEN_BACK.name())),
                records.periods().isClosed(period),
                entries.stream().map(e -> FileRow.of(e, units, writing)).toList(),
                versions(unit, period, writing),
                found(place, writing),
                active.map(a -> notes(a, writing)).orElse(List.of()),
                waivers(unit, period, writing));
    }

    private List<VersionRow> versions(Unit unit, Period period, Writing writing) {
        return records.submissions().chain(unit.code(), period).stream()
                .map(v -> new VersionRow(
                        v.version(), state(v.state(), writing), writing.moment(v.receivedAt()), v.arrivalSeq()))
                .toList();
    }

    private static Mark state(SubmissionState state, Writing writing) {
        String word = writing.text("submission." + state);
        return switch (state) {
            case ACTIVE -> new Mark("good", "good", word);
            case SUPERSEDED, SET_ASIDE -> new Mark("again", "idle", word);
            case AWAITING_APPROVAL -> new Mark("ask", "warn", word);
            case REJECTED -> new Mark("bad", "bad", word);
        };
    }

    /** Those of the newest file. */
    private List<FindingRow> found(Board.Place place, Writing writing) {
        return place.newest()
                .map(newest -> records.findings().of(newest.arrivalSeq()).stream()
                        .map(f -> new FindingStore.Found(
                                newest.arrivalSeq(),
                                "",
                                place.standing().unit(),
                                place.standing().period().code(),
                                f))
                        .toList())
                .map(list -> findings.of(list, writing))
                .orElse(List.of());
    }

    private List<NoteRow> notes(SubmissionVersion version, Writing writing) {
        return version.readings().stream()
                .flatMap(r -> r.note().stream()
                        .map(note -> new NoteRow(
                                catalogue
                                        .variable(r.variable())
                                        .map(v -> writing.vietnamese() ? v.nameVi() : v.nameEn())
                                        .orElse(r.variable()),
                                ForeignText.shown(r.entered()),
                                ForeignText.shown(note))))
                .toList();
    }

    private List<WaiverRow> waivers(Unit unit, Period period, Writing writing) {
        return records.waivers().waivers(period).stream()
                .filter(w -> w.unit().equals(unit.code()))
                .map(w -> new WaiverRow(
                        w.rule(),
                        writing.vietnamese() ? findings.title(w.rule()) : "",
                        ForeignText.shown(w.author()),
                        ForeignText.shown(w.reason()),
                        writing.moment(w.at())))
                .toList();
    }
}
