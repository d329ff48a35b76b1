package vn.kontum.report.cli.administration;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kontum.report.administration.access.ApiScope;
import vn.kontum.report.administration.access.ApiToken;
import vn.kontum.report.administration.access.ApiTokenService;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.run.Actor;

/** Programs that may read the interface. */
@Command(
        name = "token",
        subcommands = {
            TokenCommand.ListCommand.class,
            TokenCommand.CreateCommand.class,
            TokenCommand.RevokeCommand.class
        })
public final class TokenCommand {
    /** The tokens, newest first. */
    @Command(name = "list")
    static final class ListCommand implements Callable<Integer> {
        private final CommandContext commandContext;

        ListCommand(CommandContext commandContext) {
            this.commandContext = commandContext;
        }

        @Override
        public Integer call() throws Exception {
            Instant now = commandContext.environment().clock().instant();
            return commandContext.print(new TokenListOutput(
                    commandContext.inExistingApplication(ApiTokenService.class, services -> services.all()).stream()
                            .map(token -> TokenDto.of(token, now))
                            .toList()));
        }
    }

    /** Makes a token and prints it, once. */
    @Command(name = "create")
    static final class CreateCommand implements Callable<Integer> {
        private static final int DAYS = 90;

        private final CommandContext commandContext;

        @Option(names = "--client", paramLabel = "NAME", required = true)
        private @Nullable String client;

        @Option(names = "--scope", paramLabel = "SCOPE", split = ",", required = true)
        private List<String> scopes = List.of();

        @Option(names = "--days", paramLabel = "N")
        private int days = DAYS;

        @Mixin
        private final ActorOptions person = new ActorOptions();

        CreateCommand(CommandContext commandContext) {
            this.commandContext = commandContext;
        }

        @Override
        public Integer call() throws Exception {
            Actor by = person.person();
            Set<ApiScope> known = scopes.stream()
                    .flatMap(word -> ApiScope.of(word).stream())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(ApiScope.class)));
            boolean allKnown =
                    scopes.stream().allMatch(word -> ApiScope.of(word).isPresent());
            ApiTokenService.NewToken wanted = new ApiTokenService.NewToken(
                    Optional.ofNullable(client).orElseThrow(), allKnown ? known : Set.of(), days);
            ApiTokenService.CreatedToken created = commandContext.inExistingApplication(
                    ApiTokenService.class, services -> services.create(wanted, by));
            Instant now = commandContext.environment().clock().instant();
            return commandContext.print(new CreatedTokenOutput(created.text(), TokenDto.of(created.token(), now)));
        }
    }

    /** Ends a token at once. */
    @Command(name = "revoke")
    static final class RevokeCommand implements Callable<Integer> {
        private final CommandContext commandContext;

        @Parameters(paramLabel = "ID")
        private long id;

        @Mixin
        private final ActorOptions person = new ActorOptions();

        RevokeCommand(CommandContext commandContext) {
            this.commandContext = commandContext;
        }

        @Override
        public Integer call() throws Exception {
            Actor by = person.person();
            Instant now = commandContext.environment().clock().instant();
            ApiToken token = commandContext.inExistingApplication(ApiTokenService.class, tokens -> {
                tokens.revoke(id, by);
                return tokens.all().stream()
                        .filter(one -> one.id() == id)
                        .findFirst()
                        .orElseThrow();
            });
            return commandContext.print(new TokenListOutput(List.of(TokenDto.of(token, now))));
        }
    }
}
