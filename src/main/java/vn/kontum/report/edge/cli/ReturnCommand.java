package vn.kontum.report.edge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.batch.Person;

/** Gives the submission that counts back to its unit, with a reason, or takes that back. */
@Command(name = "return")
final class ReturnCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final UnitAndPeriod place = new UnitAndPeriod();

    @Option(names = "--undo")
    private boolean undo;

    @Mixin
    private final ConsentOptions consent = new ConsentOptions();

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
        String sentence = desk.words()
                .text(
                        undo ? "done.unreturned" : "done.returned",
                        place.unit(),
                        place.period().code());
        return desk.say(desk.inExistingOffice(office -> new Deed(desk, office, consent)
                .perform(undo ? "RESTORED" : "RETURNED", sentence, (acts, quarantine) -> {
                    if (undo) {
                        quarantine.undoReturn(place.unit(), place.period(), by);
                    } else {
                        quarantine.giveBack(place.unit(), place.period(), by);
                    }
                })));
    }
}
