package vn.kontum.report.cli.context;

import org.springframework.context.support.GenericApplicationContext;
import vn.kontum.report.cli.output.EditionDtoFactory;

/** The beans that commands add to the application: what several of them do. */
final class CommandConfiguration {
    private CommandConfiguration() {}

    /** @param command the line that is executed */
    static void register(GenericApplicationContext context, CommandContext command) {
        context.registerBean(CommandContext.class, () -> command);
        context.registerBean(EditionResolver.class);
        context.registerBean(EditionDtoFactory.class);
        context.registerBean(ConsolidateAction.class);
        context.registerBean(AdministrativeAction.class);
        context.registerBean(BulkReturnAction.class);
    }
}
