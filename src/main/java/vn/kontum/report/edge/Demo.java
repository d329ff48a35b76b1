package vn.kontum.report.edge;

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
import vn.kontum.report.batch.Cause;
import vn.kontum.report.batch.Progress;
import vn.kontum.report.batch.Run;
import vn.kontum.report.batch.RunRequest;
import vn.kontum.report.batch.RunState;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Messages;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Window;
import vn.kontum.report.intake.Arrival;
import vn.kontum.report.intake.IntakeLimits;
import vn.kontum.report.intake.LedgerStore;
import vn.kontum.report.intake.Sha256;
import vn.kontum.report.report.EditionStore;
import vn.kontum.report.submission.sample.SampleFile;
import vn.kontum.report.submission.sample.SampleYear;

/** Plays the sample year: every file arrives at its own moment, every quarter ends in a report. Played twice, it finds nothing to do, whatever people did meanwhile. */
public final class Demo {
    private static final ZoneId PROVINCE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime OFFICE_OPENS = LocalTime.of(8, 0);
    private static final String WHO = "demo";

    private final Office office;
    private final SampleClock clock;
    private final SampleYear year = new SampleYear();
    private final Messages reasons = new Messages("demo", Messages.VIETNAMESE);

    /** A quarter's report; nothing was made where it was there already. */
    public record Quarter(Period period, int arrived, boolean made) {}

    /** The work folder holds other people's figures. */
    public static final class StrangeFolderException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StrangeFolderException(Path folder) {
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

    private Demo(Office office, SampleClock clock) {
        this.office = office;
        this.clock = clock;
    }

    /** Files in motion are none of its business: every file lies still from the start. */
    private static final IntakeLimits IMPATIENT =
            new IntakeLimits(Duration.ofMillis(1), Duration.ofSeconds(10), Duration.ofMinutes(30), 1000);

    /** Uses the application that plays the year. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Office office, List<Quarter> quarters) throws Exception;
    }

    /**
     * Plays the year in a work folder, and then does something with what was made.
     *
     * @throws StrangeFolderException when the folder holds other figures
     */
    public static <T> T play(Setup setup, Progress progress, Work<T> work) throws Exception {
        SampleClock clock = new SampleClock(Instant.EPOCH);
        try (Office office = Office.open(setup.withIntake(IMPATIENT), clock)) {
            return work.with(office, new Demo(office, clock).play(progress));
        }
    }

    private List<Quarter> play(Progress progress) throws IOException, InterruptedException {
        UnitFolders.prepare(office);
        List<SampleFile> files = year.files();
        refuseStrangers(files);
        List<Quarter> quarters = new ArrayList<>();
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
            boolean there = office.the(EditionStore.class).latest(period).isPresent();
            quarters.add(new Quarter(period, arrived, (arrived > 0 || !there) && consolidated(period, last)));
        }
        return quarters;
    }

    private void refuseStrangers(List<SampleFile> files) {
        boolean empty = office.the(LedgerStore.class).newest(1).isEmpty();
        if (!empty && files.stream().noneMatch(file -> known(year.bytes(file)))) {
            throw new StrangeFolderException(office.the(Setup.class).folders().root());
        }
    }

    private boolean known(byte[] content) {
        Arrival any = new Arrival(Long.MAX_VALUE, clock.instant(), "", "", content.length, Sha256.of(content));
        return !office.the(LedgerStore.class).sameContent(any).isEmpty();
    }

    /** Drops a file at its moment and collects it; false when it came before. */
    private boolean arrives(SampleFile file) throws IOException, InterruptedException {
        byte[] content = year.bytes(file);
        if (known(content)) {
            return false;
        }
        Instant moment = file.receivedAt().toInstant();
        clock.set(moment);
        Path folder = Files.createDirectories(
                office.the(Setup.class).folders().inbox().resolve(file.unit()));
        Path part = Files.write(folder.resolve(file.name() + ".part"), content);
        Files.setLastModifiedTime(part, FileTime.from(moment));
        Files.move(part, folder.resolve(file.name()), StandardCopyOption.ATOMIC_MOVE);
        run(RunRequest.collect(Cause.COMMAND, WHO, reasons.text("reason.collect")));
        return true;
    }

    /** On the morning after the deadline, or after the last file came. */
    private boolean consolidated(Period period, Instant last) throws InterruptedException {
        Optional<Window> window = office.the(Catalogue.class).window(period);
        Instant morning = window.map(w -> w.deadline()
                        .plusDays(1)
                        .atTime(OFFICE_OPENS)
                        .atZone(PROVINCE)
                        .toInstant())
                .orElse(last);
        clock.set(morning.isAfter(last) ? morning : last.plus(Duration.ofHours(1)));
        RunRequest request = RunRequest.consolidate(
                period,
                Cause.COMMAND,
                WHO,
                reasons.text("reason.consolidate", period.roman(), Integer.toString(period.year())));
        return run(request).state() == RunState.DONE;
    }

    private Run run(RunRequest request) throws InterruptedException {
        Run run = office.the(Runs.class).run(request, Progress.none());
        if (run.state() != RunState.DONE && run.state() != RunState.NOTHING) {
            throw new BrokenRunException(run);
        }
        return run;
    }
}
