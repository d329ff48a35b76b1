package vn.kontum.report.edge.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.batch.Run;
import vn.kontum.report.batch.RunRequest;
import vn.kontum.report.batch.RunState;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.catalogue.Messages;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.edge.Logs;
import vn.kontum.report.edge.Office;
import vn.kontum.report.edge.PdfCompanion;
import vn.kontum.report.edge.Setup;
import vn.kontum.report.edge.SetupReader;
import vn.kontum.report.intake.InboxUnavailableException;

/** What every command works with. Danger: the options are known only once the line was parsed, so settings are read when first asked for. */
final class Desk {
    private final Surroundings around;
    private final GlobalOptions options;
    private final Locale locale;
    private Optional<Setup> setup = Optional.empty();

    Desk(Surroundings around, GlobalOptions options, Locale locale) {
        this.around = around;
        this.options = options;
        this.locale = locale;
    }

    GlobalOptions options() {
        return options;
    }

    Surroundings around() {
        return around;
    }

    Locale locale() {
        return locale;
    }

    Messages words() {
        return new Messages("cli", locale);
    }

    /** Talk, never data. */
    PrintStream err() {
        return around.err();
    }

    /** Settings and catalogue; throws with all their mistakes. */
    Setup setup() {
        if (setup.isEmpty()) {
            setup = Optional.of(SetupReader.read(options.asOptions()));
            if (options.verbose()) {
                Logs.ofThisProcess().verbose();
            }
        }
        return setup.get();
    }

    /** From now on, the log of the work folder. */
    void logToFile() {
        Logs.ofThisProcess().into(setup().log(), setup().logging());
    }

    /** Whether units reported anything before that could be looked up. */
    boolean remembers() {
        return !setup().store().embedded() || setup().hasDatabase();
    }

    /** Does something with the running application, and ends it. */
    <T> T inOffice(Work<T> work) throws Exception {
        logToFile();
        try (Office office = Office.open(setup(), around.clock())) {
            return work.with(office);
        }
    }

    /** As {@link #inOffice(Work)}, but a work folder that is not there is a slip of the pen, and none is made. */
    <T> T inExistingOffice(Work<T> work) throws Exception {
        if (setup().store().embedded() && !Files.isDirectory(setup().folders().root())) {
            throw new CommandException(
                    Exit.UNCONFIGURED,
                    "NO_WORK_FOLDER",
                    words().text("work.missing", setup().folders().root()));
        }
        return inOffice(work);
    }

    /** Uses the running application. */
    @FunctionalInterface
    interface Work<T> {
        T with(Office office) throws Exception;
    }

    /** Says it the way it was asked for, and returns the exit code. */
    int say(Answer answer) {
        if (options.json()) {
            around.out().println(JsonText.of(answer.exit(), answer.document()));
        } else {
            answer.print(page());
        }
        around.out().flush();
        answer.published().ifPresent(this::paper);
        return answer.exit().code();
    }

    /** Last of all, because it takes seconds: the answer is there already. */
    private void paper(String workbook) {
        try {
            if (new PdfCompanion(setup()).of(workbook) == PdfCompanion.Result.FAILED) {
                err().println(words().text("export.no-pdf", workbook, setup().log()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether a person can be asked. */
    boolean canAsk() {
        return !options.json() && around.answers();
    }

    /** Asks a person; where nobody can be asked, the line with its reason is the consent. */
    boolean agreed(ConsentOptions consent, String question) {
        if (consent.yes() || !canAsk()) {
            return true;
        }
        err().print(question + " ");
        err().flush();
        Optional<String> typed = around.typed().get();
        return typed.isEmpty()
                || words().text("consent.yes").contains(" " + typed.get().strip().toLowerCase(Locale.ROOT) + " ");
    }

    Page page() {
        return new Page(around.out(), locale, around.colours());
    }

    /**
     * Begins a run and waits for its end, showing how far it is to whoever watches.
     *
     * @throws CommandException when it broke or was stopped
     */
    Run run(Office office, RunRequest request) throws InterruptedException {
        Run run;
        try (ProgressLine line = new ProgressLine(around, words())) {
            run = office.the(Runs.class).run(request, line);
        }
        if (run.state() != RunState.DONE && run.state() != RunState.NOTHING) {
            throw broken(run);
        }
        return run;
    }

    /** Why a run did not come to its end. */
    CommandException broken(Run run) {
        if (run.state() != RunState.FAILED) {
            return new CommandException(Exit.BLOCKED, "RUN_" + run.state(), words().text("run.stopped", run.id()));
        }
        boolean blocked = run.message().contains(InboxUnavailableException.CODE);
        return new CommandException(
                blocked ? Exit.BLOCKED : Exit.INTERNAL,
                blocked ? InboxUnavailableException.CODE : "RUN_FAILED",
                words().text("run.failed", run.id(), run.said(locale), setup().log()));
    }

    /** Refuses a quarter that the catalogue does not know. */
    void requireKnown(Period period) {
        List<String> known = setup().catalogue().windows().stream()
                .map(w -> w.period().code())
                .toList();
        if (!known.contains(period.code())) {
            throw new CommandException(
                    Exit.USAGE,
                    "UNKNOWN_PERIOD",
                    words().text("period.unknown", period.code(), String.join(", ", known)));
        }
    }

    /** Refuses a unit that hands in no reports. */
    void requireUnit(String unit) {
        if (setup().catalogue().reportingUnits().stream()
                .noneMatch(u -> u.code().equals(unit))) {
            throw new CommandException(Exit.USAGE, "UNKNOWN_UNIT", words().text("unit.unknown", unit));
        }
    }
}
