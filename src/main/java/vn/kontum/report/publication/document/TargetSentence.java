package vn.kontum.report.publication.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.VerdictBasis;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.ReportFormatter;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.model.SamePeriodChange;

/** Says of one target what it came to, what part of the plan that is, how it grew, and how it is judged. */
final class TargetSentence {
    private final ReportModel report;
    private final DocumentText text;
    private final ReportFormatter words;

    TargetSentence(ReportModel report, DocumentText text) {
        this.report = report;
        this.text = text;
        this.words = text.words();
    }

    /** More, less or the same as a year ago. */
    private Optional<String> growth(IndicatorRow row) {
        return SamePeriodChange.of(row).map(change -> {
            BigDecimal printed = change.printed();
            String key = printed.signum() == 0 ? "growth.same" : printed.signum() > 0 ? "growth.up" : "growth.down";
            String number = words.number(printed.abs(), 1);
            return text.text(key, change.points() ? text.points(number) : text.text("growth.percent", number));
        });
    }

    /** Growth, or why there is none; of a year before that little is known of only what is known. */
    private Optional<String> compared(IndicatorRow row) {
        if (row.partial()) {
            return Optional.empty();
        }
        return growth(row)
                .or(() -> row.lastYear()
                        .map(before -> text.text(
                                before.complete() ? "growth.about" : "growth.about.incomplete",
                                before.qualifier()
                                        + words.number(before.value(), row.lastYearDecimals())
                                        + DocumentText.NO_BREAK
                                        + words.measure(row.indicator()))))
                .or(() -> Optional.of(text.text("growth.none")).filter(none -> report.knowsLastYear()));
    }

    /** A target in one sentence: amount, part of the plan, growth, verdict. */
    String of(IndicatorRow row) {
        String name = words.name(row.indicator());
        if (row.figure().yearToDate().isEmpty()) {
            return text.text("target.none", name, because(row) + text.expected(row), text.plan(row), judged(row));
        }
        List<String> parts = new ArrayList<>();
        parts.add(text.soFar(row, row.figure().yearToDate().get()) + inTheQuarter(row));
        parts.add(row.assessment()
                .percentOfPlan()
                .map(percent -> text.text(
                        row.partial() ? "target.percent.least" : "target.percent",
                        text.percent(percent),
                        text.plan(row)))
                .orElseGet(() -> text.text("target.plan", text.plan(row))));
        compared(row).ifPresent(parts::add);
        if (row.partial()) {
            parts.add(text.text(
                    "target.partial",
                    text.count(row.figure().yearCoverage().reported()),
                    text.count(row.figure().yearCoverage().expected()),
                    text.missing(row)));
        }
        boolean certain = row.partial() && row.assessment().basis() != VerdictBasis.COMPLETE;
        String verdict = certain ? judged(row) : conclusion(row);
        return text.text("target.sentence", name, String.join(", ", parts), verdict);
    }

    /** What the quarter itself brought to a sum that is counted from the start of the year. */
    private String inTheQuarter(IndicatorRow row) {
        Period period = row.figure().period();
        boolean apart = row.assessment().paceOfWhole().isPresent() && period.quarter() > 1 && !period.closing();
        return row.figure()
                .value()
                .filter(value -> apart)
                .map(value -> text.text(
                        "target.quarter", text.lower(words.quarter(period.quarter())), text.amount(row, value)))
                .orElse("");
    }

    /** The verdict; in brackets where it leans to, and why it is what it is. */
    private String judged(IndicatorRow row) {
        Optional<String> leaning = row.assessment().leaning().map(words::leaning);
        String why = Stream.concat(leaning.stream(), reason(row).stream()).collect(Collectors.joining("; "));
        return why.isEmpty() ? verdict(row) : text.text("target.leaning", verdict(row), why);
    }

    private Optional<String> reason(IndicatorRow row) {
        return words.rateWithoutBase(row.figure())
                .or(() -> Optional.of(text.reason(row)).filter(reason -> !reason.isEmpty()))
                .map(reason -> text.small(reason.replaceFirst("\\.$", "")));
    }

    /** The verdict, and where it leans to while answers are missing. */
    private String conclusion(IndicatorRow row) {
        return row.assessment()
                .leaning()
                .map(leaning -> text.text("target.leaning", verdict(row), words.leaning(leaning)))
                .orElse(verdict(row));
    }

    private String verdict(IndicatorRow row) {
        String word = words.verdictWord(row.assessment().verdict());
        return row.finalByEstimate() ? words.text("verdict.estimated", word) : word;
    }

    /** Whose answers a figure waits for; empty where all have come, or none. */
    private String because(IndicatorRow row) {
        return row.suppressed() && row.figure().yearCoverage().reported() > 0
                ? text.text("target.none.because", text.missing(row))
                : "";
    }
}
