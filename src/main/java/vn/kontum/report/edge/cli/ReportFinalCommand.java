package vn.kontum.report.edge.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.batch.Cause;
import vn.kontum.report.batch.FinalPlan;
import vn.kontum.report.batch.Person;
import vn.kontum.report.batch.RefusedException;
import vn.kontum.report.batch.Run;
import vn.kontum.report.batch.RunRequest;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.batch.Scope;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.edge.Office;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionStore;

/** Declares an edition final: nothing but its state changes, and the quarters that it is made of are closed. */
@Command(name = "final")
final class ReportFinalCommand implements Callable<Integer> {
    private static final int DIGITS = 16;

    private final Desk desk;

    @Option(names = "--period", paramLabel = "P", required = true)
    private @Nullable Period period;

    @Option(names = "--edition", paramLabel = "N")
    private @Nullable Integer number;

    @Option(names = "--digest", paramLabel = "D")
    private String digest = "";

    @Mixin
    private final ConsentOptions consent = new ConsentOptions();

    @Mixin
    private final PersonOptions person = new PersonOptions();

    ReportFinalCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Period wanted = Optional.ofNullable(period).orElseThrow();
        desk.requireKnown(wanted);
        return desk.say(desk.inExistingOffice(office -> declare(office, wanted)));
    }

    private Answer declare(Office office, Period wanted) throws InterruptedException {
        Runs runs = office.the(Runs.class);
        Edition meant = meant(office, wanted);
        FinalPlan plan = runs.finalPlan(
                wanted, meant.number(), digest.isBlank() ? meant.digest() : digest.toLowerCase(Locale.ROOT));
        FinalAnswer shown = new FinalAnswer(plan, office.the(Catalogue.class), Optional.empty(), Optional.empty());
        plan.refusal().ifPresent(refusal -> {
            throw refused(refusal, plan, office);
        });
        if (consent.dryRun()) {
            return shown;
        }
        Person by = person.person();
        if (!desk.options().json()) {
            shown.print(desk.page());
            desk.page().blank();
        }
        if (!desk.agreed(consent, desk.words().text("consent.final", meant.number(), wanted.code()))) {
            throw new CommandException(Exit.BLOCKED, "DECLINED", desk.words().text("consent.declined"));
        }
        Run run = desk.run(
                office,
                RunRequest.consolidate(wanted, Cause.COMMAND, by.name(), by.reason())
                        .withScope(Scope.makeFinal(meant.number(), meant.digest())));
        Edition made = office.the(EditionStore.class).find(meant.id()).orElseThrow();
        return new FinalAnswer(
                plan, office.the(Catalogue.class), Optional.of(run.id()), Optional.of(EditionLine.of(office, made)));
    }

    /** The edition on the line; without one the newest is asked for where a person can answer. */
    private Edition meant(Office office, Period wanted) {
        Editions editions = new Editions(desk, office);
        if (number != null) {
            return editions.one(wanted, Optional.of(number));
        }
        Edition newest = editions.one(wanted, Optional.empty());
        String line = desk.words()
                .text("final.line", wanted.code(), newest.number(), newest.digest().substring(0, DIGITS));
        if (!consent.dryRun() && !desk.canAsk()) {
            throw new CommandException(Exit.USAGE, "EDITION_REQUIRED", desk.words().text("final.which", line));
        }
        return newest;
    }

    /** With what changed since, where that is the reason. */
    private RuntimeException refused(RefusedException refusal, FinalPlan plan, Office office) {
        if (plan.plan().isEmpty()) {
            return refusal;
        }
        PlanAnswer changes = new PlanAnswer(plan.plan().get(), office.the(Catalogue.class));
        if (!desk.options().json()) {
            changes.print(desk.page());
            return refusal;
        }
        String summary = desk.words()
                .text(
                        "final.changes",
                        plan.plan().get().units().size(),
                        plan.plan().get().figures().size());
        List<String> sentences = List.of(refusal.sentence(desk.locale()), summary);
        return new CommandException(Exit.BLOCKED, refusal.code().name(), String.join(" ", sentences));
    }
}
