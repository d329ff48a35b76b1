package vn.kontum.report.publication.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.ResponsibleOffice;
import vn.kontum.report.indicator.VerdictBasis;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.ReportFormatter;
import vn.kontum.report.publication.model.ReportHeader;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.model.Rounding;
import vn.kontum.report.publication.model.SamePeriodChange;
import vn.kontum.report.publication.narrative.NarrativeWriter;
import vn.kontum.report.text.Messages;

/** The words of a document, with numbers as the workbook prints them. */
final class DocumentText {
    static final String TOPIC = "document";
    static final String NO_BREAK = "\u00A0";

    private final ReportHeader header;
    private final boolean comparesYears;
    private final ReportFormatter reportFormatter;
    private final NarrativeWriter sentences;
    private final Messages messages;

    DocumentText(ReportModel report) {
        this.header = report.frame();
        this.comparesYears = report.knowsLastYear();
        this.reportFormatter = header.words();
        this.sentences = new NarrativeWriter(header);
        this.messages = new Messages(TOPIC, reportFormatter.locale());
    }

    ReportFormatter words() {
        return reportFormatter;
    }

    /** A sentence; no line ends between a number and its percent sign. */
    String text(String key, Object... arguments) {
        return messages.text(key, arguments).replace(" %", NO_BREAK + "%");
    }

    String count(long number) {
        return Long.toString(number);
    }

    /** The quarter within a sentence. */
    String period() {
        return lower(reportFormatter.period(header.period()));
    }

    /** The first letter small, as within a sentence. */
    String lower(String name) {
        return reportFormatter.vietnamese() ? small(name) : name;
    }

    /** The last day of the year that the plan is for, where the catalogue tells it. */
    Optional<String> endOfYear() {
        return header.catalogue().windows().stream()
                .filter(w -> w.period().year() == header.period().year()
                        && w.period().endsYear()
                        && w.period().closing() == header.period().closing())
                .map(w -> reportFormatter.date(w.to()))
                .findFirst();
    }

    String amount(IndicatorRow row, BigDecimal value) {
        String figure = reportFormatter.number(value, row.decimals());
        return figure + NO_BREAK + reportFormatter.measure(row.indicator(), figure);
    }

    String plan(IndicatorRow row) {
        return sentences.target(row);
    }

    String percent(BigDecimal percent) {
        return reportFormatter.number(percent, Rounding.percentDecimals(percent));
    }

    /** How far from the plan, without a sign; a difference of percentages in percentage points. */
    Optional<String> gap(IndicatorRow row) {
        return row.assessment()
                .gap()
                .map(BigDecimal::abs)
                .filter(gap ->
                        gap.setScale(row.decimals(), RoundingMode.HALF_UP).signum() > 0)
                .map(gap -> row.indicator().measureEn().equals("%")
                        ? reportFormatter.text("say.points", reportFormatter.number(gap, row.decimals()))
                        : amount(row, gap));
    }

    /** More, less or the same as a year ago. */
    Optional<String> growth(IndicatorRow row) {
        return SamePeriodChange.of(row).map(change -> {
            BigDecimal printed = change.printed();
            String key = printed.signum() == 0 ? "growth.same" : printed.signum() > 0 ? "growth.up" : "growth.down";
            String number = reportFormatter.number(printed.abs(), 1);
            return text(
                    key, change.points() ? reportFormatter.text("say.points", number) : text("growth.percent", number));
        });
    }

    /** Growth, or why there is none; of a year before that little is known of only what is known. */
    private Optional<String> compared(IndicatorRow row) {
        if (row.partial()) {
            return Optional.empty();
        }
        return growth(row)
                .or(() -> row.lastYear()
                        .map(before -> text(
                                before.complete() ? "growth.about" : "growth.about.incomplete",
                                before.qualifier()
                                        + reportFormatter.number(before.value(), row.lastYearDecimals())
                                        + NO_BREAK
                                        + reportFormatter.measure(row.indicator()))))
                .or(() -> Optional.of(text("growth.none")).filter(none -> comparesYears));
    }

    String owner(Indicator indicator) {
        return reportFormatter.vietnamese()
                ? indicator.ownerNameVi()
                : header.catalogue().reporters().stream()
                        .filter(r -> r.code().equals(indicator.owner()))
                        .map(ResponsibleOffice::nameEn)
                        .findFirst()
                        .orElse(indicator.owner());
    }

    /** A target in one sentence: amount, part of the plan, growth, verdict. */
    String sentence(IndicatorRow row) {
        String name = reportFormatter.name(row.indicator());
        if (row.figure().yearToDate().isEmpty()) {
            return text("target.none", name, plan(row), conclusion(row), reasonInBrackets(row), expected(row));
        }
        List<String> parts = new ArrayList<>();
        parts.add(soFar(row, row.figure().yearToDate().get()));
        parts.add(row.assessment()
                .percentOfPlan()
                .map(percent ->
                        text(row.partial() ? "target.percent.least" : "target.percent", percent(percent), plan(row)))
                .orElseGet(() -> text("target.plan", plan(row))));
        compared(row).ifPresent(parts::add);
        if (row.partial()) {
            parts.add(text(
                    "target.partial",
                    count(row.figure().yearCoverage().reported()),
                    count(row.figure().yearCoverage().expected()),
                    missing(row)));
        }
        boolean certain = row.partial() && row.assessment().basis() != VerdictBasis.COMPLETE;
        parts.add(certain ? conclusion(row) + reasonInBrackets(row) : conclusion(row));
        return text("target.sentence", name, String.join("; ", parts));
    }

    private String small(String sentence) {
        return sentence.substring(0, 1).toLowerCase(reportFormatter.locale()) + sentence.substring(1);
    }

    /** A figure since the start of the year; of a sum that lacks units that it is at least so much. */
    private String soFar(IndicatorRow row, BigDecimal value) {
        return row.assessment().atLeast() ? text("target.least", amount(row, value)) : amount(row, value);
    }

    private String missing(IndicatorRow row) {
        return header.listed(row.figure().yearCoverage().missing());
    }

    /** What the figure is expected to be once all units have reported; empty where nothing is known. */
    private String expected(IndicatorRow row) {
        return row.assessment()
                .expected()
                .filter(range -> row.suppressed())
                .map(range -> text("target.expected", reportFormatter.range(range, row.decimals(range))))
                .orElse("");
    }

    /** What was reached so far, with who is missing from it. */
    String soFar(IndicatorRow row) {
        return row.figure()
                .yearToDate()
                .map(value -> row.partial()
                        ? text("letter.now.partial", plan(row), soFar(row, value), missing(row))
                        : text("letter.now", plan(row), amount(row, value)))
                .orElseGet(() -> text("letter.now.none", plan(row), missing(row), expected(row)));
    }

    private String reasonInBrackets(IndicatorRow row) {
        return reportFormatter
                .rateWithoutBase(row.figure())
                .or(() -> Optional.of(reason(row)).filter(reason -> !reason.isEmpty()))
                .map(reason -> text("target.reason", small(reason.replaceFirst("\\.$", ""))))
                .orElse("");
    }

    /** The verdict, and where it leans to while answers are missing. */
    private String conclusion(IndicatorRow row) {
        String word = reportFormatter.verdictWord(row.assessment().verdict());
        String verdict = row.finalByEstimate() ? reportFormatter.text("verdict.estimated", word) : word;
        return row.assessment()
                .leaning()
                .map(leaning -> text("target.leaning", verdict, reportFormatter.leaning(leaning)))
                .orElse(verdict);
    }

    /** Why a verdict is what it is, without the full stop. */
    String reason(IndicatorRow row) {
        return row.assessment()
                .reason()
                .map(code -> reportFormatter.text("reason." + code).replaceFirst("\\.$", ""))
                .orElse("");
    }
}
