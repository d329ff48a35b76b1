package vn.kontum.report.web.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.administration.PeriodAdministration;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.web.ActionForm;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.IdempotencyKeys;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.RunStarter;

/** Running a quarter again: the plan first, then the reason, then the run; and closing and opening quarters. */
@Controller
final class RerunController {
    private final PeriodAdministration administration;
    private final RunStarter starter;
    private final PeriodOptions quarters;
    private final DryRunPageFactory plans;

    RerunController(
            PeriodAdministration administration, RunStarter starter, PeriodOptions quarters, DryRunPageFactory plans) {
        this.administration = administration;
        this.starter = starter;
        this.quarters = quarters;
        this.plans = plans;
    }

    /** What is to be run: a quarter, and how much of it. */
    record RerunForm(
            @Nullable String period,
            @Nullable String scope,
            @Nullable String unit) {
        RerunMode chosen() {
            return switch (Optional.ofNullable(scope).orElse("whole")) {
                case "unit" -> RerunMode.unit(Optional.ofNullable(unit).orElse(""));
                case "force" -> RerunMode.force();
                default -> RerunMode.whole();
            };
        }

        String address(Period period) {
            String base = "/rerun?period=" + period.code();
            RerunMode chosen = chosen();
            return chosen.unit()
                    .map(u -> base + "&scope=unit&unit=" + u)
                    .orElse(base + "&scope=" + chosen.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    @GetMapping("/rerun")
    String plan(RerunForm wanted, CurrentUser user, Model model) {
        Period period = quarters.chosen(Optional.ofNullable(wanted.period()));
        model.addAttribute("page", plans.of(period, plans.checked(wanted.chosen()), user.writing()));
        model.addAttribute("key", IdempotencyKeys.fresh());
        return "console/rerun";
    }

    @PostMapping("/rerun")
    String run(RerunForm wanted, ActionForm form, CurrentUser user, RedirectAttributes next) {
        Period period = quarters.at(Optional.ofNullable(wanted.period()).orElse(""));
        RerunMode rerunMode = plans.checked(wanted.chosen());
        return starter.begin(
                () -> {
                    Actor by = user.person(form.reason());
                    return RunRequest.consolidate(period, TriggerSource.CONSOLE, by.name(), by.reason())
                            .withScope(rerunMode)
                            .withKey(IdempotencyKeys.sent(form.key()));
                },
                user,
                next,
                wanted.address(period));
    }

    /** The edition that was looked at; number 0 where the form names none, which is refused with a sentence. */
    record Named(@Nullable Integer edition, @Nullable String digest) {
        int number() {
            return Optional.ofNullable(edition).orElse(0);
        }

        String start() {
            return ActionForm.given(digest);
        }
    }

    @PostMapping("/periods/{code}/final")
    String close(@PathVariable String code, Named wanted, ActionForm form, CurrentUser user, RedirectAttributes next) {
        Period period = quarters.at(code);
        return starter.begin(
                () -> {
                    Actor by = user.person(form.reason());
                    if (wanted.number() == 0) {
                        throw new RequestRejectedException(RequestRejectedException.Code.EDITION_REQUIRED, code);
                    }
                    return RunRequest.consolidate(period, TriggerSource.CONSOLE, by.name(), by.reason())
                            .withScope(RerunMode.makeFinal(wanted.number(), wanted.start()))
                            .withKey(IdempotencyKeys.sent(form.key()));
                },
                user,
                next,
                "/reports?period=" + code);
    }

    @PostMapping("/periods/{code}/reopen")
    String open(@PathVariable String code, ActionForm form, CurrentUser user, RedirectAttributes next) {
        Period period = quarters.at(code);
        return user.reply(next, "/reports?period=" + code, () -> {
            List<Period> opened = administration.reopen(period, user.person(form.reason()));
            String names = opened.stream().map(user.writing()::period).collect(Collectors.joining(", "));
            return user.writing().text("period.reopened", names);
        });
    }
}
