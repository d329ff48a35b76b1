package vn.kontum.report.catalogue.csv;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.catalogue.Validity;
import vn.kontum.report.catalogue.csv.table.CsvRow;
import vn.kontum.report.catalogue.expression.Expression;

/**
 * What an indicator is, before a plan says what it must reach.
 *
 * @param row its line in {@code indicators.csv}
 */
record IndicatorDefinition(
        CsvRow row,
        Heading heading,
        int decimals,
        Indicator.Direction direction,
        Expression formula,
        Set<Integer> dueQuarters,
        boolean annualOnly,
        boolean needsBase,
        String owner,
        String ownerName,
        Validity validity) {

    /** Under which names it is printed. */
    record Heading(
            String code,
            String groupVi,
            String groupEn,
            String nameVi,
            String nameEn,
            String measureVi,
            String measureEn,
            String methodVi) {}

    static IndicatorDefinition of(
            CsvRow row, Expression formula, Set<Integer> dueQuarters, boolean needsBase, String ownerName) {
        return new IndicatorDefinition(
                row,
                new Heading(
                        row.required("code"),
                        row.required("group_vi"),
                        row.required("group_en"),
                        row.required("name_vi"),
                        row.required("name_en"),
                        row.required("measure_vi"),
                        row.required("measure_en"),
                        row.required("method_vi")),
                row.whole("decimals"),
                row.choice("direction", Indicator.Direction.class),
                formula,
                dueQuarters,
                row.yes("annual_only"),
                needsBase,
                row.text("owner"),
                ownerName,
                row.validity());
    }

    String code() {
        return heading.code();
    }

    /** The indicator with what a line of a plan asks of it. */
    Indicator under(CsvRow plan, Target target) {
        if (!needsBase && plan.optional("base").isPresent()) {
            plan.error("base", "indicator.base", "base");
        }
        return new Indicator(
                plan.whole("no"),
                code(),
                plan.required("section"),
                heading.groupVi(),
                heading.groupEn(),
                heading.nameVi(),
                heading.nameEn(),
                plan.required("quote_vi"),
                heading.measureVi(),
                heading.measureEn(),
                decimals,
                target,
                direction,
                row.optional("part_of"),
                dueQuarters,
                annualOnly,
                formula,
                plan.optionalNumber("base"),
                needsBase,
                owner,
                ownerName,
                plan.yes("supplementary"),
                heading.methodVi(),
                row.text("basis_vi"),
                plan.text("doubt_vi"),
                List.copyOf(row.words("other_reporters")),
                validity);
    }

    /** Whether a plan's line speaks of it: it is in force in at least one period of the year. */
    boolean of(String indicator, int year) {
        return code().equals(indicator) && validity.meets(year(year));
    }

    private static Validity year(int year) {
        return new Validity(Optional.of(new Period(year, 1)), Optional.of(new Period(year, 4)));
    }
}
