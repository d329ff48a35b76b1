package vn.kontum.report.publication.model;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.catalogue.Plan;

/** What texts say of the plan that a report is held against, and of the province; all of it from the catalogue. */
public record PlanText(ReportHeader header) {

    /** The year of the plan and of the report. */
    public String year() {
        return Integer.toString(header.period().year());
    }

    /** What the plan is called; empty where the catalogue has no plans. */
    public String name() {
        return plan().map(plan -> header.words().vietnamese() ? plan.nameVi() : plan.nameEn())
                .orElse("");
    }

    /** Name, day and issuing body of the plan; empty where the catalogue has no plans. */
    public String citation() {
        return plan().map(this::cited).orElse("");
    }

    /** The name of the province as a heading has it. */
    public String province() {
        return header.words().name(header.catalogue().province());
    }

    /** The name of the province within a sentence. */
    public String provinceWithin() {
        String name = province();
        return header.words().vietnamese()
                ? name.substring(0, 1).toLowerCase(header.words().locale()) + name.substring(1)
                : name;
    }

    private Optional<Plan> plan() {
        return header.catalogue().plan(header.period());
    }

    private String cited(Plan plan) {
        Locale locale = header.words().locale();
        LocalDate day = plan.date();
        return header.words()
                .text(
                        "plan.citation",
                        header.words().vietnamese() ? plan.nameVi() : plan.nameEn(),
                        String.format(Locale.ROOT, "%02d", day.getDayOfMonth()),
                        String.format(Locale.ROOT, "%02d", day.getMonthValue()),
                        Integer.toString(day.getYear()),
                        header.words().vietnamese() ? plan.issuerVi() : plan.issuerEn(),
                        Integer.toString(day.getDayOfMonth()),
                        day.getMonth().getDisplayName(TextStyle.FULL, locale));
    }
}
