package vn.kontum.report.web.unit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.SelectOption;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.table.TableRequest;

/** The list of what was found in files. */
@Controller
final class FindingsController {
    /** More than anybody looks through; a narrower filter shows the rest. */
    private static final int MOST = 2000;

    private final FindingRepository findings;
    private final FindingTable table;
    private final PeriodOptions quarters;
    private final UnitNameLookup units;
    private final FindingRowFactory rows;

    FindingsController(
            FindingRepository findings,
            FindingTable table,
            PeriodOptions quarters,
            UnitNameLookup units,
            FindingRowFactory rows) {
        this.findings = findings;
        this.table = table;
        this.quarters = quarters;
        this.units = units;
        this.rows = rows;
    }

    /**
     * As it stands in the address.
     *
     * @param period the current one when none is named, all of them when it is blank
     * @param all present when findings are wanted too that need no action any more
     */
    record Query(
            Optional<String> period,
            Optional<String> unit,
            Optional<String> code,
            Optional<String> severity,
            Optional<String> all) {}

    record View(
            boolean more,
            boolean all,
            List<SelectOption> periods,
            List<SelectOption> units,
            List<SelectOption> codes,
            List<SelectOption> severities) {}

    @GetMapping("/findings")
    String list(Query query, TableRequest tables, CurrentUser user, Model model) {
        ViewFormatter formatter = user.writing();
        Optional<Period> period = query.period().isPresent()
                ? quarters.filter(query.period())
                : Optional.of(quarters.chosen(Optional.empty()));
        Optional<String> unit = query.unit().filter(u -> units.find(u).isPresent());
        Optional<String> code = query.code().filter(c -> !c.isEmpty());
        Optional<Rule.Severity> severity = query.severity()
                .flatMap(s -> Stream.of(Rule.Severity.values())
                        .filter(v -> v.name().equals(s))
                        .findFirst());
        FindingRepository.Filter filter = new FindingRepository.Filter(period, unit, code, severity);
        boolean all = query.all().isPresent();
        List<FindingRepository.FoundFinding> found =
                all ? findings.find(filter, MOST + 1) : findings.toDo(filter, MOST + 1);
        model.addAttribute(
                "page",
                new View(
                        found.size() > MOST,
                        all,
                        quarters.choices(period, formatter),
                        units.choices(unit, formatter),
                        rows.codes(code, formatter),
                        Stream.of(Rule.Severity.values())
                                .map(s -> new SelectOption(
                                        s.name(), formatter.text("severity." + s), severity.equals(Optional.of(s))))
                                .toList()));
        model.addAttribute(
                "findings",
                table.of(
                        formatter.text("nav.findings"),
                        found.subList(0, Math.min(MOST, found.size())),
                        user.user().may(Role.OPERATE),
                        tables,
                        formatter));
        return "console/findings";
    }
}
