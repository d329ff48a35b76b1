package vn.kontum.report.publication.model;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Plan;

/** What texts say of the plan that a report is held against, and of the province; all of it from the catalogue. */
public record PlanText(Catalogue catalogue, Period period, ReportFormatter words) {

    /** The year of the plan and of the report. */
    public String year() {
        return Integer.toString(period.year());
    }

    /** What the plan is called; empty where the catalogue has no plans. */
    public String name() {
        return plan().map(plan -> words.vietnamese() ? plan.nameVi() : plan.nameEn())
                .orElse("");
    }

    /** Name, day and issuing body of the plan; empty where the catalogue has no plans. */
    public String citation() {
        return plan().map(this::cited).orElse("");
    }

    /** What of the plan is not in the catalogue; empty where nothing is said of it. */
    public Optional<String> notCovered() {
        return plan().flatMap(plan -> words.vietnamese() ? plan.notCoveredVi() : plan.notCoveredEn());
    }

    /** The name of the province as a heading has it. */
    public String province() {
        return words.name(catalogue.province());
    }

    /** The name of the province within a sentence. */
    public String provinceWithin() {
        String name = province();
        return words.vietnamese() ? name.substring(0, 1).toLowerCase(words.locale()) + name.substring(1) : name;
    }

    /** The name of the province without its kind, as a letter has it before its date. */
    public String place() {
        String place = province();
        for (String kind : words.text("province.kinds").split("\\|")) {
            place = place.replace(kind, "");
        }
        return place.strip();
    }

    private Optional<Plan> plan() {
        return catalogue.plan(period);
    }

    private String cited(Plan plan) {
        Locale locale = words.locale();
        LocalDate day = plan.date();
        return words.text(
                "plan.citation",
                words.vietnamese() ? plan.nameVi() : plan.nameEn(),
                String.format(Locale.ROOT, "%02d", day.getDayOfMonth()),
                String.format(Locale.ROOT, "%02d", day.getMonthValue()),
                Integer.toString(day.getYear()),
                words.vietnamese() ? plan.issuerVi() : plan.issuerEn(),
                Integer.toString(day.getDayOfMonth()),
                day.getMonth().getDisplayName(TextStyle.FULL, locale));
    }
}
