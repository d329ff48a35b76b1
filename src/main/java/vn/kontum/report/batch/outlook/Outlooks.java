package vn.kontum.report.batch.outlook;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.kontum.report.batch.Board;
import vn.kontum.report.batch.Board.Place;
import vn.kontum.report.batch.JobNames;
import vn.kontum.report.batch.PeriodStore;
import vn.kontum.report.batch.Run;
import vn.kontum.report.batch.RunState;
import vn.kontum.report.batch.RunStore;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.batch.outlook.Situation.Report;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Window;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionStore;
import vn.kontum.report.report.UnitStanding.Mark;
import vn.kontum.report.submission.SubmissionStore;

/** Looks at quarters as they stand now. */
public final class Outlooks {
    private static final ZoneId PROVINCE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Runs runs;
    private final Records records;
    private final Catalogue catalogue;
    private final Clock clock;

    /** Where it is looked up. */
    record Records(
            Board board, RunStore runs, EditionStore editions, SubmissionStore submissions, PeriodStore periods) {}

    Outlooks(Runs runs, Records records, Catalogue catalogue, Clock clock) {
        this.runs = runs;
        this.records = records;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** With a look into the inbox. */
    public Outlook of(Period period) {
        return of(period, runs.lying().size());
    }

    /** @param lying files in the inbox, counted by the caller */
    public Outlook of(Period period, int lying) {
        List<Place> places = records.board().of(period);
        Optional<Window> window = catalogue.window(period);
        LocalDate today = LocalDate.ofInstant(clock.instant(), PROVINCE);
        Situation situation = new Situation(
                Headline.of(places),
                failed(period),
                runs.quarantine().list().size(),
                lying,
                window.filter(w -> today.isAfter(w.deadline())).isPresent(),
                codes(places, Mark.MISSING),
                codes(places, Mark.RETURNED),
                report(period));
        return new Outlook(period, places, window, situation);
    }

    /** The newest collect, or the newest consolidation, issue of forms or reminder of the quarter, if it failed. */
    private long failed(Period period) {
        Stream<Run> ofPeriod = Stream.of(JobNames.CONSOLIDATE, JobNames.ISSUE, JobNames.REMIND)
                .flatMap(job -> records.runs().newest(job, Optional.of(period), 1).stream());
        return Stream.concat(records.runs().newest(JobNames.COLLECT, Optional.empty(), 1).stream(), ofPeriod)
                .filter(r -> r.state() == RunState.FAILED)
                .mapToLong(Run::id)
                .max()
                .orElse(0);
    }

    private static List<String> codes(List<Place> places, Mark mark) {
        return places.stream()
                .filter(p -> p.standing().mark() == mark)
                .map(p -> p.standing().unit())
                .toList();
    }

    private Report report(Period period) {
        Optional<Edition> edition = records.editions().latest(period);
        if (edition.isEmpty()) {
            return Report.NONE;
        }
        boolean same = Set.copyOf(edition.get().inputs())
                .equals(Set.copyOf(records.submissions().activeIds(period)));
        if (!same) {
            return Report.OUTDATED;
        }
        boolean official = edition.get().state() == Edition.State.FINAL
                && records.periods().isFinal(period);
        return official ? Report.FINAL : Report.DRAFT;
    }
}
