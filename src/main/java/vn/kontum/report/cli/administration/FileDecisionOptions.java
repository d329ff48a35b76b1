package vn.kontum.report.cli.administration;

import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.AdministrativeAction;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.ConsentOptions;
import vn.kontum.report.run.Actor;

/** The file that is decided about, who decides and why, with the way from these to the decision. */
final class FileDecisionOptions {
    @Parameters(paramLabel = "SEQ")
    private long seq;

    @Option(names = "--confirm")
    private boolean confirmed;

    @Mixin
    private final ConsentOptions consent = new ConsentOptions();

    @Mixin
    private final ActorOptions person = new ActorOptions();

    /** Decides about a file. */
    @FunctionalInterface
    interface DecisionAction {
        void on(QuarantineService quarantine, long seq, Actor by);
    }

    /** Lets the file count, or takes that back. */
    int release(CommandContext commandContext, String done, boolean undo) throws Exception {
        return undo
                ? takeBack(commandContext, "UNRELEASED", QuarantineService::undoRelease)
                : take(commandContext, done, (quarantine, seq, by) -> quarantine.release(seq, by, confirmed));
    }

    int take(CommandContext commandContext, String done, DecisionAction act) throws Exception {
        return take(commandContext, done, quarantine -> "done." + done, act);
    }

    /** Takes a decision back; the rules of now may say that the file goes back to its unit instead of waiting. */
    int takeBack(CommandContext commandContext, String done, DecisionAction act) throws Exception {
        return take(
                commandContext, done, quarantine -> quarantine.waits(seq) ? "done." + done : "done.RETURNED_ANEW", act);
    }

    /** @param sentence key of the sentence about what was done */
    private int take(
            CommandContext commandContext,
            String done,
            Function<QuarantineService, String> sentence,
            DecisionAction act)
            throws Exception {
        Actor by = person.person();
        return commandContext.print(commandContext.inExistingApplication(
                AdministrativeAction.class,
                action -> action.perform(
                        consent,
                        done,
                        quarantine -> commandContext.messages().text(sentence.apply(quarantine), seq),
                        (acts, quarantine) -> act.on(quarantine, seq, by))));
    }
}
