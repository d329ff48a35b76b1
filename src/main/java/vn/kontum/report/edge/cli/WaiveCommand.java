package vn.kontum.report.edge.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.batch.Person;
import vn.kontum.report.batch.Runs;

/** Clears the warnings of one rule for a unit in a quarter. */
@Command(name = "waive")
final class WaiveCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final UnitAndPeriod place = new UnitAndPeriod();

    @Option(names = "--rule", paramLabel = "RULE", required = true)
    private @Nullable String rule;

    @Mixin
    private final PersonOptions person = new PersonOptions();

    WaiveCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Person by = person.person();
        String waived = Optional.ofNullable(rule).orElseThrow();
        return desk.say(desk.inExistingOffice(office -> {
            office.the(Runs.class).acts().waive(place.unit(), place.period(), waived, by);
            return new Done(
                    "WAIVED",
                    desk.words()
                            .text(
                                    "done.waived",
                                    waived,
                                    place.unit(),
                                    place.period().code()));
        }));
    }
}
