package vn.kontum.report.edge.console;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.batch.Cause;
import vn.kontum.report.batch.JobNames;
import vn.kontum.report.batch.Person;
import vn.kontum.report.batch.RunRequest;
import vn.kontum.report.batch.Scope;
import vn.kontum.report.catalogue.Period;

/** Letters to the units that owe, now and not when the schedule says. */
@Controller
final class RemindController {
    private final Starter starter;
    private final Quarters quarters;

    RemindController(Starter starter, Quarters quarters) {
        this.starter = starter;
        this.quarters = quarters;
    }

    @PostMapping("/remind/{code}")
    String remind(@PathVariable String code, ActForm form, Visitor visitor, RedirectAttributes next) {
        Optional<Period> period = Optional.of(quarters.at(code));
        return starter.begin(
                () -> {
                    Person by = visitor.person(form.reason());
                    return new RunRequest(
                                    JobNames.REMIND,
                                    period,
                                    Cause.CONSOLE,
                                    by.name(),
                                    by.reason(),
                                    Scope.whole(),
                                    Optional.empty())
                            .withKey(Keys.sent(form.key()));
                },
                visitor,
                next,
                "/matrix?period=" + code);
    }
}
