package vn.kontum.report.edge.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.batch.Person;
import vn.kontum.report.batch.Rebuilding;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.edge.Office;
import vn.kontum.report.report.Edition;

/** Makes the lost or damaged files of an edition again, byte for byte, from what it was made from. */
@Command(name = "rebuild")
final class ReportRebuildCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--period", paramLabel = "P", required = true)
    private @Nullable Period period;

    @Option(names = "--edition", paramLabel = "N")
    private @Nullable Integer number;

    @Mixin
    private final PersonOptions person = new PersonOptions();

    ReportRebuildCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Person by = person.person();
        return desk.say(desk.inExistingOffice(office -> rebuild(office, by)));
    }

    private Done rebuild(Office office, Person by) throws Exception {
        Edition edition =
                new Editions(desk, office).one(Optional.ofNullable(period).orElseThrow(), Optional.ofNullable(number));
        Rebuilding.Result result = office.the(Runs.class).rebuilding().rebuild(edition, by);
        String sentence = desk.words().text("rebuild." + result, edition.workbook());
        if (result == Rebuilding.Result.CHANGED) {
            throw new CommandException(Exit.BLOCKED, "CHANGED", sentence);
        }
        return new Done(result.name(), sentence);
    }
}
