package vn.kontum.report.web.reminder;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.web.ActionForm;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.IdempotencyKeys;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.RunStarter;
import vn.kontum.report.web.UnitNameLookup;

/** Letters to the units that owe, now and not when the schedule says. */
@Controller
final class RemindController {
    private final RunStarter starter;
    private final PeriodOptions quarters;
    private final UnitNameLookup units;

    RemindController(RunStarter starter, PeriodOptions quarters, UnitNameLookup units) {
        this.starter = starter;
        this.quarters = quarters;
        this.units = units;
    }

    /** @param unit the only ones to be reminded; everybody who owes where none is named */
    @PostMapping("/remind/{code}")
    String remind(
            @PathVariable String code,
            @RequestParam Optional<List<String>> unit,
            ActionForm form,
            CurrentUser user,
            RedirectAttributes next) {
        List<String> chosen = units.chosen(unit);
        RerunMode whom = chosen.isEmpty() ? RerunMode.whole() : RerunMode.units(chosen);
        Optional<Period> period = Optional.of(quarters.at(code));
        return starter.begin(
                () -> {
                    Actor by = user.person(form.reason());
                    return new RunRequest(
                                    JobNames.REMIND,
                                    period,
                                    TriggerSource.CONSOLE,
                                    by.name(),
                                    by.reason(),
                                    whom,
                                    Optional.empty())
                            .withKey(IdempotencyKeys.sent(form.key()));
                },
                user,
                next,
                "/matrix?period=" + code);
    }
}
