package vn.kontum.report.edge.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kontum.report.batch.Board;
import vn.kontum.report.batch.Run;
import vn.kontum.report.batch.RunState;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Window;
import vn.kontum.report.edge.console.Overview.Deadline;
import vn.kontum.report.edge.console.Overview.Scheduled;
import vn.kontum.report.edge.console.Overview.Share;
import vn.kontum.report.edge.console.WebConfiguration.Upcoming;
import vn.kontum.report.edge.console.words.Writing;
import vn.kontum.report.intake.InboxUnavailableException;
import vn.kontum.report.intake.Outcome;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.UnitStanding;

/** Gathers the first page. */
@Component
final class OverviewMaker {
    private static final int FILES = 8;
    private static final int SCHEDULED = 3;

    private final Records records;
    private final Runs runs;
    private final Parts parts;
    private final Clock clock;

    /** Parts of pages that the first page is made of. */
    @Component
    record Parts(Catalogue catalogue, Quarters quarters, Units units, RunRows rows, Matrix matrix, Upcoming upcoming) {}

    OverviewMaker(Records records, Runs runs, Parts parts, Clock clock) {
        this.records = records;
        this.runs = runs;
        this.parts = parts;
        this.clock = clock;
    }

    /** Files in the inbox, or why it cannot be looked at. */
    private record Lying(int files, Optional<String> trouble) {}

    Overview of(Period period, Writing writing) {
        List<Board.Place> places = records.board().of(period);
        Headline headline = Headline.of(places);
        Window window = parts.quarters().window(period);
        Optional<Edition> edition = records.editions().latest(period);
        Lying lying = lying();
        return new Overview(
                period.code(),
                writing.period(period),
                writing.text("overview.window", writing.day(window.from()), writing.day(window.to())),
                headline.sentence(writing),
                shares(headline, writing),
                deadline(window.deadline(), writing),
                NextThing.of(situation(period, places, edition, lying.files(), writing), writing),
                edition.map(e -> EditionRow.of(e, records.editions().figures(e.id()), parts.catalogue(), writing)),
                parts.rows().of(records.runs().running(), writing),
                scheduled(writing),
                parts.matrix().of(period, writing),
                records.ledger().newest(FILES).stream()
                        .map(e -> FileRow.of(e, parts.units(), writing))
                        .toList(),
                lying.trouble());
    }

    private Lying lying() {
        try {
            return new Lying(runs.lying().size(), Optional.empty());
        } catch (InboxUnavailableException e) {
            return new Lying(0, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private NextThing.Situation situation(
            Period period, List<Board.Place> places, Optional<Edition> edition, int lying, Writing writing) {
        return new NextThing.Situation(
                period.code(),
                Headline.of(places),
                failed(period),
                records.ledger().withOutcome(Outcome.QUARANTINED).size(),
                lying,
                today().isAfter(parts.quarters().window(period).deadline()),
                names(places, UnitStanding.Mark.MISSING, writing),
                names(places, UnitStanding.Mark.RETURNED, writing),
                report(period, edition));
    }

    /** The newest collect, or the newest consolidation of the quarter, if it failed. */
    private long failed(Period period) {
        return Stream.concat(
                        records.runs().newest(Runs.COLLECT, Optional.empty(), 1).stream(),
                        records.runs().newest(Runs.CONSOLIDATE, Optional.of(period), 1).stream())
                .filter(r -> r.state() == RunState.FAILED)
                .mapToLong(Run::id)
                .max()
                .orElse(0);
    }

    private List<String> names(List<Board.Place> places, UnitStanding.Mark mark, Writing writing) {
        return places.stream()
                .filter(p -> p.standing().mark() == mark)
                .map(p -> parts.units().name(p.standing().unit(), writing))
                .toList();
    }

    private NextThing.Report report(Period period, Optional<Edition> edition) {
        if (edition.isEmpty()) {
            return NextThing.Report.NONE;
        }
        boolean same = Set.copyOf(edition.get().inputs())
                .equals(Set.copyOf(records.submissions().activeIds(period)));
        if (!same) {
            return NextThing.Report.OUTDATED;
        }
        return records.periods().isFinal(period) ? NextThing.Report.FINAL : NextThing.Report.DRAFT;
    }

    private Deadline deadline(LocalDate last, Writing writing) {
        long days = ChronoUnit.DAYS.between(today(), last);
        String key = days < -60 ? "past" : days < 0 ? "overdue" : days == 0 ? "today" : "left";
        String tone = days < 0 ? "idle" : days <= 3 ? "warn" : "good";
        return new Deadline(writing.day(last), writing.text("deadline." + key, Math.abs(days)), tone);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Writing.PROVINCE);
    }

    private List<Scheduled> scheduled(Writing writing) {
        Instant now = clock.instant();
        return parts.upcoming().timetable().next(SCHEDULED).stream()
                .map(due -> new Scheduled(
                        RunRows.job(due.job(), writing),
                        due.period().map(writing::period).orElse(""),
                        writing.moment(due.at()),
                        writing.length(Duration.between(now, due.at()))))
                .toList();
    }

    private static List<Share> shares(Headline headline, Writing writing) {
        List<Share> shares = new ArrayList<>();
        add(shares, "good", writing.text("mark.ACCEPTED"), headline.received() - headline.late());
        add(shares, "warn", writing.text("share.late"), headline.late());
        add(shares, "ask", writing.text("mark.HELD"), headline.held());
        add(shares, "bad", writing.text("mark.RETURNED"), headline.returned());
        add(shares, "idle", writing.text("mark.MISSING"), headline.missing());
        return shares;
    }

    private static void add(List<Share> shares, String tone, String word, int count) {
        int from = shares.stream().mapToInt(Share::count).sum();
        if (count > 0) {
            shares.add(new Share(tone, word, count, from));
        }
    }
}
