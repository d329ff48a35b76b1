package vn.kontum.report.application.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.administration.history.HistoryImportService;
import vn.kontum.report.application.ApplicationServices;
import vn.kontum.report.application.UnitFolderInitializer;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.intake.detection.IntakeProperties;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.submission.sample.SampleFile;
import vn.kontum.report.submission.sample.SampleYear;
import vn.kontum.report.text.Messages;

/**
 * Runs the sample year: every file arrives at its own time, and every quarter ends with a report. A second run finds
 * nothing to do, whatever people did meanwhile.
 */
public final class SampleYearDemo {
    private static final ZoneId PROVINCE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime OFFICE_OPENS = LocalTime.of(8, 0);
    private static final String ACTOR = "demo";

    private final DemoServices services;
    private final SampleInbox inbox;
    private final SettableClock clock;
    private final SampleYear year = new SampleYear();
    private final Messages reasons = new Messages("demo", Messages.VIETNAMESE);

    /** A quarter's report; nothing was made where it was there already. */
    public record DemoQuarter(Period period, int arrived, boolean made) {}

    /** What playing the year asks of the application. */
    private record DemoServices(
            ApplicationSettings settings,
            Catalogue catalogue,
            UnitFolderInitializer unitFolders,
            ReceivedFileRepository receivedFiles,
            HistoryImportService history,
            EditionRepository editions,
            RunService runs) {}

    private SampleYearDemo(DemoServices services, SettableClock clock) {
        this.services = services;
        this.inbox = new SampleInbox(services.settings(), services.receivedFiles());
        this.clock = clock;
    }

    /** Every file is complete when it is dropped, so nothing is waited for. */
    private static final IntakeProperties NO_WAITING =
            new IntakeProperties(Duration.ofMillis(1), Duration.ofSeconds(10), Duration.ofMinutes(30), 1000);

    /** Uses parts of the application that played the year. */
    @FunctionalInterface
    public interface DemoAction<S, T> {
        T with(S services, List<DemoQuarter> quarters) throws Exception;
    }

    /**
     * Plays the year in a work folder, and then uses parts of the application that played it.
     *
     * @param services as for {@link ApplicationServices#autowired(Class)}
     * @throws ForeignFolderException when the folder holds other figures
     */
    public static <S, T> T play(
            ApplicationSettings applicationSettings,
            ProgressListener progress,
            Class<S> services,
            DemoAction<S, T> action)
            throws Exception {
        SettableClock clock = new SettableClock(Instant.EPOCH);
        try (ApplicationServices applicationServices =
                ApplicationServices.open(applicationSettings.withIntake(NO_WAITING), clock)) {
            SampleYearDemo demo = new SampleYearDemo(applicationServices.autowired(DemoServices.class), clock);
            List<DemoQuarter> quarters = demo.play(progress);
            return action.with(applicationServices.autowired(services), quarters);
        }
    }

    private List<DemoQuarter> play(ProgressListener progress) throws IOException, InterruptedException {
        services.unitFolders().prepare();
        List<SampleFile> files = year.files();
        requireSampleFolder(files);
        List<DemoQuarter> quarters = new ArrayList<>();
        readHistory(files);
        int done = 0;
        for (Period period :
                files.stream().map(SampleFile::period).distinct().sorted().toList()) {
            int arrived = 0;
            Instant last = Instant.EPOCH;
            for (SampleFile file : year.files(period)) {
                last = file.receivedAt().toInstant();
                arrived += receive(file) ? 1 : 0;
                progress.at(ACTOR, ++done, files.size());
            }
            boolean there = services.editions().latest(period).isPresent();
            quarters.add(new DemoQuarter(period, arrived, (arrived > 0 || !there) && consolidated(period, last)));
        }
        return quarters;
    }

    private void requireSampleFolder(List<SampleFile> files) {
        if (!inbox.isEmpty() && files.stream().noneMatch(file -> inbox.isReceived(year.bytes(file)))) {
            throw new ForeignFolderException(services.settings().folders().root());
        }
    }

    /** Figures of the year before, made up and marked so; a catalogue that does not know them goes without. */
    private void readHistory(List<SampleFile> files) {
        HistoryImportService history = services.history();
        if (!inbox.isEmpty() || !history.imports().isEmpty()) {
            return;
        }
        clock.set(files.get(0).receivedAt().toInstant().minus(Duration.ofDays(1)));
        byte[] content = year.history();
        if (history.preview(content).mistakes().isEmpty()) {
            history.add(SampleYear.HISTORY, content, new Actor(ACTOR, reasons.text("reason.history")));
        }
    }

    /** Drops a file at its time and collects it; false when it was received before. */
    private boolean receive(SampleFile file) throws IOException, InterruptedException {
        byte[] content = year.bytes(file);
        if (inbox.isReceived(content)) {
            return false;
        }
        clock.set(file.receivedAt().toInstant());
        inbox.drop(file, content);
        run(RunRequest.collect(TriggerSource.COMMAND, ACTOR, reasons.text("reason.collect")));
        return true;
    }

    /** On the morning after the deadline, or after the last file came. */
    private boolean consolidated(Period period, Instant last) throws InterruptedException {
        Optional<ReportingWindow> window = services.catalogue().window(period);
        Instant morning = window.map(w -> w.deadline()
                        .plusDays(1)
                        .atTime(OFFICE_OPENS)
                        .atZone(PROVINCE)
                        .toInstant())
                .orElse(last);
        clock.set(morning.isAfter(last) ? morning : last.plus(Duration.ofHours(1)));
        RunRequest request = RunRequest.consolidate(
                period,
                TriggerSource.COMMAND,
                ACTOR,
                reasons.text("reason.consolidate", period.roman(), Integer.toString(period.year())));
        return run(request).state() == RunState.DONE;
    }

    private Run run(RunRequest request) throws InterruptedException {
        Run run = services.runs().run(request, ProgressListener.none());
        if (run.state() != RunState.DONE && run.state() != RunState.NOTHING) {
            throw new FailedRunException(run);
        }
        return run;
    }
}
