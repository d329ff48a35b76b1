package vn.kontum.report.edge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.batch.Person;

/** Leaves a unit out of the figures of a quarter, or takes it back in. */
@Command(name = "exclude")
final class ExcludeCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final UnitAndPeriod place = new UnitAndPeriod();

    @Option(names = "--undo")
    private boolean undo;

    @Mixin
    private final ConsentOptions consent = new ConsentOptions();

    @Mixin
    private final PersonOptions person = new PersonOptions();

    ExcludeCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Person by = person.person();
        String sentence = desk.words()
                .text(
                        undo ? "done.included" : "done.excluded",
                        place.unit(),
                        place.period().code());
        return desk.say(desk.inExistingOffice(office -> new Deed(desk, office, consent)
                .perform(undo ? "INCLUDED" : "EXCLUDED", sentence, (acts, quarantine) -> {
                    if (undo) {
                        acts.include(place.unit(), place.period(), by);
                    } else {
                        acts.exclude(place.unit(), place.period(), by);
                    }
                })));
    }
}
