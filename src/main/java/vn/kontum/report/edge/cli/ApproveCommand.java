package vn.kontum.report.edge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.kontum.report.batch.Quarantine;

/** Approves a late correction: the next report is made with it. */
@Command(name = "approve")
final class ApproveCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final QuarantineCommand.Decision decision = new QuarantineCommand.Decision();

    ApproveCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        return decision.take(desk, "APPROVED", (quarantine, seq, by) -> quarantine.release(seq, by, decision.confirmed()));
    }
}
