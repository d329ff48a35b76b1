package vn.kontum.report.edge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.kontum.report.batch.Person;
import vn.kontum.report.batch.Runs;

/** Gives the submission that counts back to its unit, with a reason. */
@Command(name = "return")
final class ReturnCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final UnitAndPeriod place = new UnitAndPeriod();

    @Mixin
    private final PersonOptions person = new PersonOptions();

    ReturnCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Person by = person.person();
        desk.requireUnit(place.unit());
        desk.requireKnown(place.period());
        return desk.say(desk.inExistingOffice(office -> {
            office.the(Runs.class).quarantine().giveBack(place.unit(), place.period(), by);
            return new Done(
                    "RETURNED",
                    desk.words()
                            .text("done.returned", place.unit(), place.period().code()));
        }));
    }
}
