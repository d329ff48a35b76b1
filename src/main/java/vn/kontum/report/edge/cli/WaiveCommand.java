package vn.kontum.report.edge.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.batch.Person;

/** Clears the warnings of one rule for a unit in a quarter, or takes that back. */
@Command(name = "waive")
final class WaiveCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final UnitAndPeriod place = new UnitAndPeriod();

    @Option(names = "--rule", paramLabel = "RULE", required = true)
    private @Nullable String rule;

    @Option(names = "--undo")
    private boolean undo;

    @Mixin
    private final ConsentOptions consent = new ConsentOptions();

    @Mixin
    private final PersonOptions person = new PersonOptions();

    WaiveCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Person by = person.person();
        String waived = Optional.ofNullable(rule).orElseThrow();
        String sentence = desk.words()
                .text(
                        undo ? "done.unwaived" : "done.waived",
                        waived,
                        place.unit(),
                        place.period().code());
        return desk.say(desk.inExistingOffice(office -> new Deed(desk, office, consent)
                .perform(undo ? "UNWAIVED" : "WAIVED", sentence, (acts, quarantine) -> {
                    if (undo) {
                        acts.unwaive(place.unit(), place.period(), waived, by);
                    } else {
                        acts.waive(place.unit(), place.period(), waived, by);
                    }
                })));
    }
}
