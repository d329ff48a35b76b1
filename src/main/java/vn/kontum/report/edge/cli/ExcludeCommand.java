package vn.kontum.report.edge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.batch.Acts;
import vn.kontum.report.batch.Person;
import vn.kontum.report.batch.Runs;

/** Leaves a unit out of the figures of a quarter, or takes it back in. */
@Command(name = "exclude")
final class ExcludeCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final UnitAndPeriod place = new UnitAndPeriod();

    @Option(names = "--undo")
    private boolean undo;

    @Mixin
    private final PersonOptions person = new PersonOptions();

    ExcludeCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Person by = person.person();
        return desk.say(desk.inExistingOffice(office -> {
            Acts acts = office.the(Runs.class).acts();
            if (undo) {
                acts.include(place.unit(), place.period(), by);
            } else {
                acts.exclude(place.unit(), place.period(), by);
            }
            return new Done(
                    undo ? "INCLUDED" : "EXCLUDED",
                    desk.words()
                            .text(
                                    undo ? "done.included" : "done.excluded",
                                    place.unit(),
                                    place.period().code()));
        }));
    }
}
