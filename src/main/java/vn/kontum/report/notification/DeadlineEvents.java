package vn.kontum.report.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.query.PeriodOverviewService;

/** Deadlines that are near, for each unit that owes. */
final class DeadlineEvents {
    private static final ZoneId PROVINCE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Catalogue catalogue;
    private final PeriodOverviewService overviews;
    private final int days;
    private final Clock clock;

    DeadlineEvents(Catalogue catalogue, PeriodOverviewService overviews, int days, Clock clock) {
        this.catalogue = catalogue;
        this.overviews = overviews;
        this.days = days;
        this.clock = clock;
    }

    List<ReportableEvent> near() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PROVINCE);
        return catalogue.windows().stream()
                .filter(window -> !today.isAfter(window.deadline())
                        && !today.isBefore(window.deadline().minusDays(days)))
                .flatMap(this::owing)
                .toList();
    }

    private Stream<ReportableEvent> owing(ReportingWindow window) {
        String period = window.period().code();
        return overviews.of(window.period(), 0).owing().stream()
                .map(unit -> new ReportableEvent(
                        NotificationEvent.DEADLINE,
                        "deadline:" + period + ":" + window.deadline() + ":" + unit,
                        Optional.of(unit),
                        Optional.of(period),
                        Optional.empty(),
                        List.of(DAY.format(window.deadline()))));
    }
}
