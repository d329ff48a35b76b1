package vn.kontum.report.submission.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.explanation.Explanation;
import vn.kontum.report.submission.prior.KnownFigure;

/** What the lines of the lists of a receipt say, in the order of {@link ReceiptColumns}, without their numbers. */
final class ReceiptRows {
    private final ResponseFormatter words;

    ReceiptRows(ResponseFormatter words) {
        this.words = words;
    }

    List<String> warning(Finding finding) {
        return List.of(
                finding.messageVi(),
                words.severity(finding),
                words.place(finding),
                finding.entered(),
                finding.remedyVi());
    }

    List<String> change(ValueChange change) {
        return List.of(
                words.variable(change.variable()),
                words.measure(change.variable()),
                words.figure(change.before()),
                words.figure(change.after()),
                words.change(
                        change.after().flatMap(ReportedValue::value),
                        change.before().flatMap(ReportedValue::value)),
                change.after().map(ReceiptRows::where).orElse(""),
                change.after().flatMap(ReportedValue::note).orElse(""));
    }

    /** @param period the one that the receipt is for */
    List<String> rate(UnitRates.Rate rate, Period period) {
        int decimals = rate.indicator().decimals();
        return List.of(
                rate.indicator().nameVi(),
                rate.indicator().measureVi(),
                words.rounded(rate.now(), decimals),
                words.previous(
                        rate.before().map(b -> new KnownFigure(b.period(), words.round(b.value(), decimals))), period),
                rate.before()
                        .map(before -> words.difference(rate.now(), before.value(), decimals))
                        .orElse(""),
                rate.from().stream().map(Variable::nameVi).collect(Collectors.joining("; ")));
    }

    /** @param before the figure last known, of a period before that of the receipt */
    List<String> figure(ReportedValue reportedValue, Optional<KnownFigure> before, Period period) {
        return List.of(
                words.variable(reportedValue.variable()),
                words.measure(reportedValue.variable()),
                words.figure(Optional.of(reportedValue)),
                words.previous(before, period),
                words.change(reportedValue.value(), before.map(KnownFigure::value)),
                reportedValue.entered(),
                where(reportedValue),
                reportedValue.note().orElse(""));
    }

    List<String> explanation(Explanation line) {
        List<String> promise = new ArrayList<>(List.of(line.measure()));
        if (!line.due().isEmpty()) {
            promise.add(words.text("receipt.due", line.due()));
        }
        return List.of(
                words.indicator(line.indicator()),
                words.indicatorMeasure(line.indicator()),
                line.estimate().map(words::number).orElse(""),
                line.cause(),
                promise.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("; ")));
    }

    private static String where(ReportedValue reportedValue) {
        return reportedValue.cell().isEmpty() ? "" : reportedValue.sheet() + "!" + reportedValue.cell();
    }
}
