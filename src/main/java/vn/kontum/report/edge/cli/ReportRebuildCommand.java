package vn.kontum.report.edge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.kontum.report.batch.Person;
import vn.kontum.report.batch.Rebuilding;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.edge.Office;
import vn.kontum.report.report.Edition;

/** Makes the lost or damaged files of an edition again, byte for byte, from what it was made from. */
@Command(name = "rebuild")
final class ReportRebuildCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final EditionOptions which = new EditionOptions();

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
        Edition edition = which.find(desk, office);
        Rebuilding.Result result = office.the(Runs.class).rebuilding().rebuild(edition, by);
        String sentence = desk.words().text("rebuild." + result, edition.workbook());
        if (result == Rebuilding.Result.CHANGED) {
            throw new CommandException(Exit.BLOCKED, "CHANGED", sentence);
        }
        return new Done(result.name(), sentence);
    }
}
