package vn.kontum.report.edge.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.batch.Cause;
import vn.kontum.report.batch.Person;
import vn.kontum.report.batch.RefusedException;
import vn.kontum.report.batch.RunRequest;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.batch.Scope;
import vn.kontum.report.catalogue.Period;

/** Running a quarter again: the plan first, then the reason, then the run; and closing and opening quarters. */
@Controller
final class RerunController {
    private final Runs runs;
    private final Starter starter;
    private final Quarters quarters;
    private final PlanScreens plans;

    RerunController(Runs runs, Starter starter, Quarters quarters, PlanScreens plans) {
        this.runs = runs;
        this.starter = starter;
        this.quarters = quarters;
        this.plans = plans;
    }

    /** What is to be run: a quarter, and how much of it. */
    record Wanted(
            @Nullable String period,
            @Nullable String scope,
            @Nullable String unit) {
        Scope chosen() {
            return switch (Optional.ofNullable(scope).orElse("whole")) {
                case "unit" -> Scope.unit(Optional.ofNullable(unit).orElse(""));
                case "force" -> Scope.force();
                default -> Scope.whole();
            };
        }

        String address(Period period) {
            String base = "/rerun?period=" + period.code();
            Scope chosen = chosen();
            return chosen.unit()
                    .map(u -> base + "&scope=unit&unit=" + u)
                    .orElse(base + "&scope=" + chosen.kind().name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    @GetMapping("/rerun")
    String plan(Wanted wanted, Visitor visitor, Model model) {
        Period period = quarters.chosen(Optional.ofNullable(wanted.period()));
        model.addAttribute("page", plans.of(period, plans.checked(wanted.chosen()), visitor.writing()));
        model.addAttribute("key", Keys.fresh());
        return "console/rerun";
    }

    @PostMapping("/rerun")
    String run(Wanted wanted, ActForm form, Visitor visitor, RedirectAttributes next) {
        Period period = quarters.at(Optional.ofNullable(wanted.period()).orElse(""));
        Scope scope = plans.checked(wanted.chosen());
        return starter.begin(
                () -> {
                    Person by = visitor.person(form.reason());
                    return RunRequest.consolidate(period, Cause.CONSOLE, by.name(), by.reason())
                            .withScope(scope)
                            .withKey(Keys.sent(form.key()));
                },
                visitor,
                next,
                wanted.address(period));
    }

    /** The edition that was looked at; number 0 where the form names none, which is refused with a sentence. */
    record Named(@Nullable Integer edition, @Nullable String digest) {
        int number() {
            return Optional.ofNullable(edition).orElse(0);
        }

        String start() {
            return ActForm.given(digest);
        }
    }

    @PostMapping("/periods/{code}/final")
    String close(
            @PathVariable String code, Named wanted, ActForm form, Visitor visitor, RedirectAttributes next) {
        Period period = quarters.at(code);
        return starter.begin(
                () -> {
                    Person by = visitor.person(form.reason());
                    if (wanted.number() == 0) {
                        throw new RefusedException(RefusedException.Code.EDITION_REQUIRED, code);
                    }
                    return RunRequest.consolidate(period, Cause.CONSOLE, by.name(), by.reason())
                            .withScope(Scope.makeFinal(wanted.number(), wanted.start()))
                            .withKey(Keys.sent(form.key()));
                },
                visitor,
                next,
                "/reports?period=" + code);
    }

    @PostMapping("/periods/{code}/reopen")
    String open(@PathVariable String code, ActForm form, Visitor visitor, RedirectAttributes next) {
        Period period = quarters.at(code);
        return visitor.reply(next, "/reports?period=" + code, () -> {
            List<Period> opened = runs.acts().reopen(period, visitor.person(form.reason()));
            String names = opened.stream().map(visitor.writing()::period).collect(Collectors.joining(", "));
            return visitor.writing().text("period.reopened", names);
        });
    }
}
