package vn.kontum.report.edge.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.batch.Agenda;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.batch.outlook.Headline;
import vn.kontum.report.batch.outlook.Outlooks;
import vn.kontum.report.batch.outlook.Situation;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Window;
import vn.kontum.report.edge.console.Overview.Deadline;
import vn.kontum.report.edge.console.Overview.Scheduled;
import vn.kontum.report.edge.console.Overview.Share;
import vn.kontum.report.edge.console.WebConfiguration.Upcoming;
import vn.kontum.report.edge.console.words.Writing;
import vn.kontum.report.intake.InboxUnavailableException;
import vn.kontum.report.report.Edition;

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
    record Parts(
            Outlooks outlooks,
            Catalogue catalogue,
            Quarters quarters,
            Units units,
            RunRows rows,
            Matrix matrix,
            Upcoming upcoming) {}

    OverviewMaker(Records records, Runs runs, Parts parts, Clock clock) {
        this.records = records;
        this.runs = runs;
        this.parts = parts;
        this.clock = clock;
    }

    /** Files in the inbox, or why it cannot be looked at. */
    private record Lying(int files, Optional<String> trouble) {}

    Overview of(Period period, Writing writing) {
        Window window = parts.quarters().window(period);
        Optional<Edition> edition = records.editions().latest(period);
        Lying lying = lying();
        Situation now = parts.outlooks().of(period, lying.files()).situation();
        return new Overview(
                period.code(),
                writing.period(period),
                writing.text("overview.window", writing.day(window.from()), writing.day(window.to())),
                now.headline().sentence(writing.locale()),
                shares(now.headline(), writing),
                deadline(window.deadline(), writing),
                NextThing.of(now, period, code -> parts.units().name(code, writing), writing),
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
        return parts.upcoming().agenda().map(Agenda::standings).orElse(List.of()).stream()
                .filter(s -> s.next().isPresent())
                .sorted(Comparator.comparing(s -> s.next().orElseThrow()))
                .limit(SCHEDULED)
                .map(s -> scheduled(s.job(), s.next().orElseThrow(), now, writing))
                .toList();
    }

    private static Scheduled scheduled(String job, Instant at, Instant now, Writing writing) {
        return new Scheduled(
                RunRows.job(job, writing), "", writing.moment(at), writing.length(Duration.between(now, at)));
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
