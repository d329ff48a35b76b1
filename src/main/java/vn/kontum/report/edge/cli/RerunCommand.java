package vn.kontum.report.edge.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.batch.Cause;
import vn.kontum.report.batch.JobNames;
import vn.kontum.report.batch.Run;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.batch.Scope;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.edge.Office;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionStore;

/** An administrator's rerun, with a reason: a whole quarter, one unit of it, in spite of unchanged inputs, or what a broken run left. */
@Command(name = "rerun")
final class RerunCommand implements Callable<Integer> {
    private final Desk desk;

    @ArgGroup(multiplicity = "1")
    private Target target = new Target();

    @Option(names = "--unit", paramLabel = "U")
    private @Nullable String unit;

    @Option(names = "--force")
    private boolean force;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Mixin
    private final PersonOptions person = new PersonOptions();

    /** One of the two. */
    static final class Target {
        @Option(names = "--period", paramLabel = "P", required = true)
        private @Nullable Period period;

        @Option(names = "--resume", paramLabel = "RUN", required = true)
        private @Nullable Long run;
    }

    RerunCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Optional<Period> period = Optional.ofNullable(target.period);
        Answer answer = desk.inExistingOffice(office -> period.isPresent()
                ? again(office, period.get())
                : resume(office, Optional.ofNullable(target.run).orElseThrow()));
        return desk.say(answer);
    }

    /** The plan first, for whoever reads along; then, unless only the plan was wanted, the run. */
    private Answer again(Office office, Period period) throws InterruptedException {
        String reason = dryRun ? person.reasonOr("?") : person.person().reason();
        Consolidating consolidating = new Consolidating(desk, office);
        Consolidating.Wish wish =
                new Consolidating.Wish(period, Optional.ofNullable(unit), force, person.name(), reason);
        PlanAnswer plan = consolidating.plan(wish);
        if (dryRun) {
            return plan;
        }
        if (!desk.options().json()) {
            plan.print(desk.page());
            desk.page().blank();
        }
        return consolidating.run(wish);
    }

    private Answer resume(Office office, long broken) throws InterruptedException {
        Run run = desk.run(office, office.the(Runs.class).resumption(broken, Cause.COMMAND, person.person()));
        Optional<Period> period = run.request().period();
        boolean report = run.request().job().equals(JobNames.CONSOLIDATE)
                && run.request().scope().kind() != Scope.Kind.FINAL;
        if (report && period.isPresent()) {
            return new Consolidating(desk, office).answer(period.get(), run);
        }
        return new Done(
                "RESUMED", desk.words().text("rerun.resumed", run.id(), sentence(run, office)).strip());
    }

    /** Of each job its own. */
    private String sentence(Run run, Office office) {
        String period = run.request().period().map(Period::code).orElse("");
        if (run.request().scope().kind() == Scope.Kind.FINAL) {
            int number = run.editionId()
                    .flatMap(office.the(EditionStore.class)::find)
                    .map(Edition::number)
                    .orElse(0);
            return desk.words().text("final.done", number, period, run.id());
        }
        String said = run.said(desk.locale());
        return said.isBlank() ? desk.words().text("resumed." + run.request().job(), period) : said;
    }
}
