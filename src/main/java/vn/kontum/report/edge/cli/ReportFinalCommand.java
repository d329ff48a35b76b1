package vn.kontum.report.edge.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.batch.Cause;
import vn.kontum.report.batch.Person;
import vn.kontum.report.batch.Run;
import vn.kontum.report.batch.RunRequest;
import vn.kontum.report.batch.Scope;
import vn.kontum.report.catalogue.Period;

/** Declares the report of a quarter final, as a new edition that says so; later corrections need an approval. */
@Command(name = "final")
final class ReportFinalCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--period", paramLabel = "P", required = true)
    private @Nullable Period period;

    @Mixin
    private final PersonOptions person = new PersonOptions();

    ReportFinalCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Period wanted = Optional.ofNullable(period).orElseThrow();
        desk.requireKnown(wanted);
        Person by = person.person();
        return desk.say(desk.inExistingOffice(office -> {
            Run run = desk.run(
                    office,
                    RunRequest.consolidate(wanted, Cause.COMMAND, by.name(), by.reason())
                            .withScope(Scope.makeFinal()));
            return new Consolidating(desk, office).answer(wanted, run);
        }));
    }
}
