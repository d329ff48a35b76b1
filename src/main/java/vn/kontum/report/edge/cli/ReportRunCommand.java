package vn.kontum.report.edge.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.catalogue.Period;

/** Makes the report of a quarter. */
@Command(name = "run")
final class ReportRunCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--period", paramLabel = "P", required = true)
    private @Nullable Period period;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--force")
    private boolean force;

    @Option(names = "--unit", paramLabel = "U")
    private @Nullable String unit;

    @Mixin
    private final PersonOptions person = new PersonOptions();

    ReportRunCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Period wanted = Optional.ofNullable(period).orElseThrow();
        boolean special = force || unit != null;
        String reason = special && !dryRun
                ? person.person().reason()
                : person.reasonOr(desk.words().text("report.reason", wanted.code()));
        Consolidating.Wish wish =
                new Consolidating.Wish(wanted, Optional.ofNullable(unit), force, person.name(), reason);
        Answer answer = desk.inExistingOffice(office ->
                dryRun ? new Consolidating(desk, office).plan(wish) : new Consolidating(desk, office).run(wish));
        return desk.say(answer);
    }
}
