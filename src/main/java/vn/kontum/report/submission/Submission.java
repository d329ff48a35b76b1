package vn.kontum.report.submission;

import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.submission.explanation.Explanation;

/**
 * One unit's workbook as understood: who, which period, and every input cell.
 *
 * @param unit code of the reporting unit
 * @param form name of the form, one per unit kind
 * @param templateVersion version of the template it was made from, if it says
 * @param revision revision the unit declared, if any
 * @param readings one for each variable of the unit's form in that period, in form order
 * @param cellsRead input cells that gave a value
 * @param cellsIgnored non-empty cells outside the input area
 * @param explanations what the unit wrote about the targets that it is in charge of
 */
public record Submission(
        String unit,
        Period period,
        String form,
        Optional<String> templateVersion,
        Optional<Integer> revision,
        List<ReportedValue> readings,
        int cellsRead,
        int cellsIgnored,
        List<Explanation> explanations) {

    public Submission {
        readings = List.copyOf(readings);
        explanations = List.copyOf(explanations);
    }

    /** One that explains no targets. */
    public Submission(
            String unit,
            Period period,
            String form,
            Optional<String> templateVersion,
            Optional<Integer> revision,
            List<ReportedValue> readings,
            int cellsRead,
            int cellsIgnored) {
        this(unit, period, form, templateVersion, revision, readings, cellsRead, cellsIgnored, List.of());
    }

    /** The same with other readings. */
    public Submission with(List<ReportedValue> others) {
        return new Submission(
                unit,
                period,
                form,
                templateVersion,
                revision,
                others,
                (int) others.stream()
                        .filter(reading -> reading.value().isPresent())
                        .count(),
                cellsIgnored,
                explanations);
    }

    /** Cells with a note of the unit. */
    long notes() {
        return readings.stream().filter(reading -> reading.note().isPresent()).count();
    }

    public Optional<ReportedValue> reading(String variable) {
        return readings.stream().filter(r -> r.variable().equals(variable)).findFirst();
    }
}
