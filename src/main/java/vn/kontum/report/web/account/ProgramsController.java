package vn.kontum.report.web.account;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.administration.access.ApiScope;
import vn.kontum.report.administration.access.ApiToken;
import vn.kontum.report.administration.access.ApiTokenService;
import vn.kontum.report.web.ActionForm;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;

/** Programs that may read the interface. */
@Controller
final class ProgramsController {
    private static final String PAGE = "/accounts/programs";

    private final ApiTokenService tokens;
    private final Clock clock;

    ProgramsController(ApiTokenService tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @param revocable whether it could still be used */
    record Row(
            String id,
            String client,
            StatusBadge state,
            String scopes,
            String created,
            String until,
            String used,
            boolean revocable) {
        static Row of(ApiToken token, Instant now, ViewFormatter formatter) {
            return new Row(
                    Long.toString(token.id()),
                    UntrustedText.shown(token.client()),
                    badge(token.state(now), formatter),
                    token.scopes().stream()
                            .sorted()
                            .map(scope -> formatter.text("token.scope." + scope))
                            .collect(Collectors.joining(", ")),
                    formatter.text("account.created.by", formatter.moment(token.createdAt()), token.createdBy()),
                    formatter.text("token.until", formatter.moment(token.expiresAt())),
                    formatter.text(
                            "token.used",
                            token.lastUsedAt().map(formatter::moment).orElse(formatter.text("account.never"))),
                    token.state(now) == ApiToken.State.VALID);
        }

        private static StatusBadge badge(ApiToken.State state, ViewFormatter formatter) {
            String word = formatter.text("token.state." + state);
            return switch (state) {
                case VALID -> new StatusBadge("good", "good", word);
                case EXPIRED -> new StatusBadge("late", "idle", word);
                case REVOKED -> new StatusBadge("out", "idle", word);
            };
        }
    }

    /** What the form of a new token sends. */
    record TokenForm(
            @Nullable String client,
            @Nullable List<String> scope,
            @Nullable String days,
            @Nullable String reason) {
        ApiTokenService.NewToken wanted() {
            Set<ApiScope> scopes = Optional.ofNullable(scope).orElse(List.of()).stream()
                    .flatMap(word -> ApiScope.of(word).stream())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(ApiScope.class)));
            return new ApiTokenService.NewToken(ActionForm.given(client), scopes, number());
        }

        /** What is no number is none that is allowed. */
        private int number() {
            return days != null && days.matches("[0-9]{1,4}") ? Integer.parseInt(days) : 0;
        }
    }

    @GetMapping(PAGE)
    String list(CurrentUser user, Model model) {
        Instant now = clock.instant();
        model.addAttribute(
                "rows",
                tokens.all().stream()
                        .map(token -> Row.of(token, now, user.writing()))
                        .toList());
        model.addAttribute("scopes", List.of(ApiScope.values()));
        return "console/tokens";
    }

    @PostMapping(PAGE + "/new")
    String create(TokenForm form, CurrentUser user, RedirectAttributes next) {
        return user.reply(next, PAGE, () -> {
            ApiTokenService.CreatedToken created =
                    tokens.create(form.wanted(), user.person(ActionForm.given(form.reason())));
            return user.writing().text("token.create.done", created.token().client(), created.text());
        });
    }

    @PostMapping(PAGE + "/{id}/revoke")
    String revoke(@PathVariable long id, ActionForm form, CurrentUser user, RedirectAttributes next) {
        return user.reply(next, PAGE, () -> {
            tokens.revoke(id, user.person(form.reason()));
            return user.writing().text("token.revoke.done", Long.toString(id));
        });
    }
}
