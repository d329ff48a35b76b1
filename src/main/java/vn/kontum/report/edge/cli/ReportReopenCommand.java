package vn.kontum.report.edge.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.batch.Acts;
import vn.kontum.report.batch.Person;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.catalogue.Period;

/** Opens a quarter whose report was declared final; corrections count again without approval. */
@Command(name = "reopen")
final class ReportReopenCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--period", paramLabel = "P", required = true)
    private @Nullable Period period;

    @Mixin
    private final ConsentOptions consent = new ConsentOptions();

    @Mixin
    private final PersonOptions person = new PersonOptions();

    ReportReopenCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Period wanted = Optional.ofNullable(period).orElseThrow();
        Person by = person.person();
        return desk.say(desk.inExistingOffice(office -> {
            Acts acts = office.the(Runs.class).acts();
            String opened = String.join(
                    ", ", acts.openedWith(wanted).stream().map(Period::code).toList());
            if (consent.dryRun()) {
                return new Done("FORESEEN", desk.words().text("reopen.plan", wanted.code(), opened));
            }
            if (!desk.options().json() && !opened.isEmpty()) {
                desk.page().say("reopen.plan", wanted.code(), opened);
            }
            if (!opened.isEmpty() && !desk.agreed(consent, desk.words().text("consent.act"))) {
                throw new CommandException(Exit.BLOCKED, "DECLINED", desk.words().text("consent.declined"));
            }
            acts.reopen(wanted, by);
            return new Done("REOPENED", desk.words().text("done.reopened", wanted.code(), opened));
        }));
    }
}
