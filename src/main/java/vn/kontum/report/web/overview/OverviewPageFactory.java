package vn.kontum.report.web.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.kontum.report.administration.schedule.ScheduleService;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.intake.FileIntakeService;
import vn.kontum.report.intake.detection.InboxUnavailableException;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.status.UnitStatusEntry;
import vn.kontum.report.query.NextActionRule;
import vn.kontum.report.query.StatusSummary;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.RunState;
import vn.kontum.report.web.edition.EditionRow;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.overview.OverviewPage.Deadline;
import vn.kontum.report.web.overview.OverviewPage.Scheduled;
import vn.kontum.report.web.overview.OverviewPage.Share;
import vn.kontum.report.web.run.RunRowFactory;

/** Gathers the first page. */
@Component
final class OverviewPageFactory {
    private static final Logger LOG = LoggerFactory.getLogger(OverviewPageFactory.class);
    private static final int SCHEDULED = 3;

    private final RunRepository runs;
    private final EditionRepository editions;
    private final FileIntakeService intake;
    private final OverviewServices parts;
    private final Clock clock;

    OverviewPageFactory(
            RunRepository runs,
            EditionRepository editions,
            FileIntakeService intake,
            OverviewServices parts,
            Clock clock) {
        this.runs = runs;
        this.editions = editions;
        this.intake = intake;
        this.parts = parts;
        this.clock = clock;
    }

    /** Files in the inbox, or why it cannot be looked at. */
    private record WaitingFiles(int files, Optional<String> trouble) {}

    /** @param edition the newest of the period */
    OverviewPage of(Period period, Optional<Edition> edition, ViewFormatter formatter) {
        ReportingWindow window = parts.quarters().window(period);
        WaitingFiles pendingFiles = pendingFiles(formatter);
        Map<Period, List<UnitStatusEntry>> places = parts.matrix().places(period);
        NextActionRule now = parts.outlooks()
                .of(period, pendingFiles.files(), places.getOrDefault(period, List.of()), edition)
                .nextAction();
        List<Run> shown = runs.runningAndNewest();
        return new OverviewPage(
                period.code(),
                formatter.period(period),
                formatter.text("overview.window", formatter.day(window.from()), formatter.day(window.to())),
                now.summary().sentence(formatter.locale()),
                shares(now.summary(), formatter),
                deadline(window.deadline(), formatter),
                NextActionView.of(now, period, code -> parts.units().name(code, formatter), formatter),
                edition.map(e -> EditionRow.of(
                        e, editions.figures(e.id()), parts.catalogues().in(e), formatter)),
                parts.rows()
                        .of(
                                shown.stream()
                                        .filter(run -> run.state() == RunState.RUNNING)
                                        .toList(),
                                formatter),
                scheduled(formatter),
                parts.matrix().summary(period, places, formatter),
                pendingFiles.trouble(),
                notices(shown, formatter));
    }

    /** What is to be done about the catalogue, and about the clock. */
    private List<String> notices(List<Run> runs, ViewFormatter formatter) {
        List<String> notices = new ArrayList<>();
        parts.notices()
                .edited()
                .ifPresent(edited -> notices.add(formatter.text(
                        "overview.catalogue.edited",
                        String.join(", ", edited.files()),
                        edited.changed().map(formatter::moment).orElse("\u2013"))));
        List<String> mistakes = parts.notices().refused(formatter.locale());
        if (!mistakes.isEmpty()) {
            notices.add(formatter.text("overview.catalogue.refused", String.join(" ", mistakes)));
        }
        parts.notices()
                .unplanned()
                .ifPresent(quarter -> notices.add(formatter.text(
                        "overview.catalogue.unplanned", formatter.period(quarter), Integer.toString(quarter.year()))));
        Optional<Run> newest = runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
        parts.upcoming().agenda().stream()
                .flatMap(kept -> kept.clockWarnings(newest, formatter.locale()).stream())
                .map(warning -> formatter.text("overview.schedule.warning", RunRowFactory.warning(warning, formatter)))
                .forEach(notices::add);
        return notices;
    }

    private WaitingFiles pendingFiles(ViewFormatter formatter) {
        try {
            intake.requireInbox();
            return new WaitingFiles(intake.pendingFiles().size(), Optional.empty());
        } catch (InboxUnavailableException e) {
            LOG.warn("the inbox cannot be looked at: {}", e.getMessage());
            return new WaitingFiles(0, Optional.of(formatter.text("inbox.unavailable")));
        }
    }

    private Deadline deadline(LocalDate last, ViewFormatter formatter) {
        long days = ChronoUnit.DAYS.between(today(), last);
        String key = days < -60 ? "past" : days < 0 ? "overdue" : days == 0 ? "today" : "left";
        String tone = days < 0 ? "idle" : days <= 3 ? "warn" : "good";
        return new Deadline(formatter.day(last), formatter.text("deadline." + key, Math.abs(days)), tone);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ViewFormatter.PROVINCE);
    }

    private List<Scheduled> scheduled(ViewFormatter formatter) {
        Instant now = clock.instant();
        return parts.upcoming().agenda().map(ScheduleService::statuses).orElse(List.of()).stream()
                .filter(s -> s.next().isPresent())
                .sorted(Comparator.comparing(s -> s.next().orElseThrow()))
                .limit(SCHEDULED)
                .map(s -> scheduled(s.job(), s.next().orElseThrow(), now, formatter))
                .toList();
    }

    private static Scheduled scheduled(String job, Instant at, Instant now, ViewFormatter formatter) {
        return new Scheduled(
                RunRowFactory.job(job, formatter),
                "",
                formatter.moment(at),
                formatter.length(Duration.between(now, at)));
    }

    private static List<Share> shares(StatusSummary headline, ViewFormatter formatter) {
        List<Share> shares = new ArrayList<>();
        add(shares, "good", formatter.text("mark.ACCEPTED"), headline.received() - headline.late());
        add(shares, "warn", formatter.text("share.late"), headline.late());
        add(shares, "ask", formatter.text("mark.HELD"), headline.held());
        add(shares, "bad", formatter.text("mark.RETURNED"), headline.returned());
        add(shares, "idle", formatter.text("mark.MISSING"), headline.missing());
        return shares;
    }

    private static void add(List<Share> shares, String tone, String word, int count) {
        int from = shares.stream().mapToInt(Share::count).sum();
        if (count > 0) {
            shares.add(new Share(tone, word, count, from));
        }
    }
}
