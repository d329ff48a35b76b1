package vn.kontum.report.web.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.status.UnitStatusEntry;
import vn.kontum.report.publication.status.UnitStatusService;
import vn.kontum.report.query.CatalogueNotices;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.RunState;

/** Figures worth an alarm, asked of the database whenever they are fetched. */
@Component
final class KontumMetrics implements MeterBinder {
    private final RunRepository runs;
    private final ReceivedFileRepository ledger;
    private final ObjectProvider<UnitStatusService> unitStatusService;
    private final ObjectProvider<CatalogueNotices> notices;
    private final Clock clock;

    KontumMetrics(
            RunRepository runs,
            ReceivedFileRepository ledger,
            ObjectProvider<UnitStatusService> unitStatusService,
            ObjectProvider<CatalogueNotices> notices,
            Clock clock) {
        this.runs = runs;
        this.ledger = ledger;
        this.unitStatusService = unitStatusService;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "kontum.runs.running",
                "Runs that are under way",
                () -> runs.running().size());
        gauge(registry, "kontum.files.unjudged", "Files taken in and not judged yet", ledger::unprocessed);
        gauge(
                registry,
                "kontum.files.quarantined",
                "Files that wait for a decision",
                () -> ledger.withOutcome(Outcome.QUARANTINED).size());
        gauge(
                registry,
                "kontum.catalogue.edited",
                "Files of the catalogue that are no longer what this process read at its start",
                () -> notices.getObject()
                        .edited()
                        .map(edited -> edited.files().size())
                        .orElse(0));
        gauge(registry, "kontum.units.received", "Units whose report of the current quarter counts", () -> units(true));
        gauge(
                registry,
                "kontum.units.owing",
                "Units that still owe the report of the current quarter",
                () -> units(false));
        for (String job : List.of(JobNames.COLLECT, JobNames.CONSOLIDATE)) {
            Gauge.builder("kontum.run.age", () -> age(job))
                    .description("Time since a run of the job last ended well")
                    .baseUnit("seconds")
                    .tag("job", job)
                    .register(registry);
        }
    }

    private static void gauge(MeterRegistry registry, String name, String description, Supplier<Number> figure) {
        Gauge.builder(name, figure).description(description).register(registry);
    }

    private long units(boolean received) {
        UnitStatusService statuses = unitStatusService.getObject();
        return statuses.of(statuses.current()).stream()
                .map(UnitStatusEntry::status)
                .filter(s -> received
                        ? s.counts()
                        : s.mark() == UnitStatusRecord.Punctuality.MISSING
                                || s.mark() == UnitStatusRecord.Punctuality.RETURNED)
                .count();
    }

    /** Not a number before the first. */
    private double age(String job) {
        RunRepository.Filter done =
                new RunRepository.Filter(Optional.of(job), Optional.empty(), Optional.of(RunState.DONE), true);
        return runs.find(done, Long.MAX_VALUE, 1).stream()
                .flatMap(run -> run.endedAt().stream())
                .mapToDouble(end -> Duration.between(end, clock.instant()).toMillis() / 1000.0)
                .findFirst()
                .orElse(Double.NaN);
    }
}
