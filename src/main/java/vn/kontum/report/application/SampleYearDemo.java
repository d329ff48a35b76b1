package vn.kontum.report.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.administration.history.HistoryImportService;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.intake.detection.IntakeProperties;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.storage.Sha256;
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
    private static final String WHO = "demo";

    private final DemoServices services;
    private final SettableClock clock;
    private final SampleYear year = new SampleYear();
    private final Messages reasons = new Messages("demo", Messages.VIETNAMESE);

    /** A quarter's report; nothing was made where it was there already. */
    public record DemoQuarter(Period period, int arrived, boolean made) {}

    /** The work folder holds other people's figures. */
    public static final class ForeignFolderException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ForeignFolderException(Path folder) {
            super("[" + folder + "] holds figures that are not those of the sample year; choose another work folder");
        }
    }

    /** A run of the sample year did not come to its end; playing again does the rest. */
    public static final class BrokenRunException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Run run;

        BrokenRunException(Run run) {
            super("[demo] run " + run.id() + " ended " + run.state() + ": " + run.message());
            this.run = run;
        }

        public Run run() {
            return run;
        }
    }

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
        this.clock = clock;
    }

    /** Files in motion are none of its business: every file lies still from the start. */
    private static final IntakeProperties IMPATIENT =
            new IntakeProperties(Duration.ofMillis(1), Duration.ofSeconds(10), Duration.ofMinutes(30), 1000);

    /** Uses parts of the application that played the year. */
    @FunctionalInterface
    public interface DemoAction<S, T> {
        T with(S services, List<DemoQuarter> quarters) throws Exception;
    }

    /**
     * Plays the year in a work folder, and then does something with what was made.
     *
     * @param services as for {@link ApplicationServices#autowired(Class)}
     * @throws ForeignFolderException when the folder holds other figures
     */
    public static <S, T> T play(
            ApplicationSettings applicationSettings,
            ProgressListener progress,
            Class<S> services,
            DemoAction<S, T> work)
            throws Exception {
        SettableClock clock = new SettableClock(Instant.EPOCH);
        try (ApplicationServices applicationServices =
                ApplicationServices.open(applicationSettings.withIntake(IMPATIENT), clock)) {
            SampleYearDemo demo = new SampleYearDemo(applicationServices.autowired(DemoServices.class), clock);
            List<DemoQuarter> quarters = demo.play(progress);
            return work.with(applicationServices.autowired(services), quarters);
        }
    }

    private List<DemoQuarter> play(ProgressListener progress) throws IOException, InterruptedException {
        services.unitFolders().prepare();
        List<SampleFile> files = year.files();
        refuseStrangers(files);
        List<DemoQuarter> quarters = new ArrayList<>();
        readHistory(files);
        int done = 0;
        for (Period period :
                files.stream().map(SampleFile::period).distinct().sorted().toList()) {
            int arrived = 0;
            Instant last = Instant.EPOCH;
            for (SampleFile file : year.files(period)) {
                last = file.receivedAt().toInstant();
                arrived += arrives(file) ? 1 : 0;
                progress.at(WHO, ++done, files.size());
            }
            boolean there = services.editions().latest(period).isPresent();
            quarters.add(new DemoQuarter(period, arrived, (arrived > 0 || !there) && consolidated(period, last)));
        }
        return quarters;
    }

    private void refuseStrangers(List<SampleFile> files) {
        boolean empty = services.receivedFiles().newest(1).isEmpty();
        if (!empty && files.stream().noneMatch(file -> known(year.bytes(file)))) {
            throw new ForeignFolderException(services.settings().folders().root());
        }
    }

    /** Figures of the year before, made up and marked so; a catalogue that does not know them goes without. */
    private void readHistory(List<SampleFile> files) {
        HistoryImportService history = services.history();
        boolean begun = !services.receivedFiles().newest(1).isEmpty();
        if (begun || !history.imports().isEmpty()) {
            return;
        }
        clock.set(files.get(0).receivedAt().toInstant().minus(Duration.ofDays(1)));
        byte[] content = year.history();
        if (history.preview(content).mistakes().isEmpty()) {
            history.add(SampleYear.HISTORY, content, new Actor(WHO, reasons.text("reason.history")));
        }
    }

    private boolean known(byte[] content) {
        ReceivedFile any =
                new ReceivedFile(Long.MAX_VALUE, clock.instant(), "", "", content.length, Sha256.of(content));
        return !services.receivedFiles().sameContent(any).isEmpty();
    }

    /** Drops a file at its moment and collects it; false when it came before. */
    private boolean arrives(SampleFile file) throws IOException, InterruptedException {
        byte[] content = year.bytes(file);
        if (known(content)) {
            return false;
        }
        Instant moment = file.receivedAt().toInstant();
        clock.set(moment);
        Path folder =
                Files.createDirectories(services.settings().folders().inbox().resolve(file.unit()));
        Path part = Files.write(folder.resolve(file.name() + ".part"), content);
        Files.setLastModifiedTime(part, FileTime.from(moment));
        Files.move(part, folder.resolve(file.name()), StandardCopyOption.ATOMIC_MOVE);
        run(RunRequest.collect(TriggerSource.COMMAND, WHO, reasons.text("reason.collect")));
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
                WHO,
                reasons.text("reason.consolidate", period.roman(), Integer.toString(period.year())));
        return run(request).state() == RunState.DONE;
    }

    private Run run(RunRequest request) throws InterruptedException {
        Run run = services.runs().run(request, ProgressListener.none());
        if (run.state() != RunState.DONE && run.state() != RunState.NOTHING) {
            throw new BrokenRunException(run);
        }
        return run;
    }
}
