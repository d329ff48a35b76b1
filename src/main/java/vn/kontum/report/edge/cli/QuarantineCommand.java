package vn.kontum.report.edge.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kontum.report.batch.Person;
import vn.kontum.report.batch.Quarantine;
import vn.kontum.report.batch.Runs;

/** Files that wait for an administrator. */
@Command(
        name = "quarantine",
        subcommands = {
            QuarantineCommand.Listing.class,
            QuarantineCommand.Releasing.class,
            QuarantineCommand.Rejecting.class,
            QuarantineCommand.Reconsidering.class,
            QuarantineCommand.Moving.class
        })
final class QuarantineCommand {
    /** Which file, and who decides why. */
    static final class Decision {
        @Parameters(paramLabel = "SEQ")
        private long seq;

        @Option(names = "--confirm")
        private boolean confirmed;

        @Mixin
        private final ConsentOptions consent = new ConsentOptions();

        @Mixin
        private final PersonOptions person = new PersonOptions();

        /** Decides about a file. */
        @FunctionalInterface
        interface Act {
            void on(Quarantine quarantine, long seq, Person by);
        }

        boolean confirmed() {
            return confirmed;
        }

        int take(Desk desk, String done, Act act) throws Exception {
            Person by = person.person();
            String sentence = desk.words().text("done." + done, seq);
            return desk.say(desk.inExistingOffice(office -> new Deed(desk, office, consent)
                    .perform(done, sentence, (acts, quarantine) -> act.on(quarantine, seq, by))));
        }
    }

    /** What waits, oldest first. */
    @Command(name = "list")
    static final class Listing implements Callable<Integer> {
        private final Desk desk;

        Listing(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() throws Exception {
            return desk.say(
                    new Waiting(desk.inExistingOffice(office -> office.the(Runs.class).quarantine().list().stream()
                            .map(ArrivalLine::of)
                            .toList())));
        }
    }

    private record Waiting(List<ArrivalLine> arrivals) implements Answer {
        @Override
        public Exit exit() {
            return Exit.DONE;
        }

        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(Page page) {
            if (arrivals.isEmpty()) {
                page.say("quarantine.none");
            } else {
                page.table(ArrivalLine.table(page, arrivals));
            }
        }
    }

    /** Lets a file count. */
    @Command(name = "release")
    static final class Releasing implements Callable<Integer> {
        private final Desk desk;

        @Mixin
        private final Decision decision = new Decision();

        Releasing(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() throws Exception {
            return decision.take(desk, "RELEASED", (quarantine, seq, by) -> quarantine.release(seq, by, decision.confirmed()));
        }
    }

    /** Takes a rejection back. */
    @Command(name = "reconsider")
    static final class Reconsidering implements Callable<Integer> {
        private final Desk desk;

        @Mixin
        private final Decision decision = new Decision();

        Reconsidering(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() throws Exception {
            return decision.take(desk, "RECONSIDERED", Quarantine::reconsider);
        }
    }

    /** Passes a file on to the unit whose it is. */
    @Command(name = "move")
    static final class Moving implements Callable<Integer> {
        private final Desk desk;

        @Option(names = "--unit", paramLabel = "U", required = true)
        private @Nullable String unit;

        @Mixin
        private final Decision decision = new Decision();

        Moving(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() throws Exception {
            String to = Optional.ofNullable(unit).orElseThrow();
            return decision.take(desk, "MOVED", (quarantine, seq, by) -> quarantine.move(seq, to, by));
        }
    }

    /** Turns a file down. */
    @Command(name = "reject")
    static final class Rejecting implements Callable<Integer> {
        private final Desk desk;

        @Mixin
        private final Decision decision = new Decision();

        Rejecting(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() throws Exception {
            return decision.take(desk, "REJECTED", Quarantine::reject);
        }
    }
}
