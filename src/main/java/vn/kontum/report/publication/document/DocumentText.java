package vn.kontum.report.publication.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.ResponsibleOffice;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.ReportFormatter;
import vn.kontum.report.publication.model.ReportHeader;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.model.Rounding;
import vn.kontum.report.publication.narrative.NarrativeWriter;
import vn.kontum.report.text.Messages;

/** The words of a document, with numbers as the workbook prints them. */
final class DocumentText {
    static final String TOPIC = "document";
    static final String NO_BREAK = "\u00A0";
    private static final ZoneId PROVINCE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("mm", Locale.ROOT);
    private static final Pattern PERCENT = Pattern.compile("(\\d)[ \u00A0]%");
    private static final Pattern BEFORE_UNIT = Pattern.compile("(\\d) (?=\\p{L})");

    private final ReportHeader header;
    private final ReportFormatter reportFormatter;
    private final NarrativeWriter sentences;
    private final Messages messages;

    DocumentText(ReportModel report) {
        this.header = report.frame();
        this.reportFormatter = header.words();
        this.sentences = new NarrativeWriter(header);
        this.messages = new Messages(TOPIC, reportFormatter.locale());
    }

    ReportFormatter words() {
        return reportFormatter;
    }

    /** A sentence; a percent sign stands at its number, as official documents write it. */
    String text(String key, Object... arguments) {
        return written(messages.text(key, arguments));
    }

    /** Words of the workbook as a document writes them. */
    String written(String words) {
        return PERCENT.matcher(words).replaceAll("$1%").replace(" %", NO_BREAK + "%");
    }

    /** As in a table, where words are abbreviated. */
    String cell(String key, Object... arguments) {
        return messages.text(key, arguments).replace(" %", NO_BREAK + "%");
    }

    String count(long number) {
        return Long.toString(number);
    }

    /** The quarter within a sentence. */
    String period() {
        return reportFormatter.periodWithin(header.period());
    }

    /** A moment in the province's own time, as a letter tells it. */
    String time(Instant moment) {
        ZonedDateTime there = moment.atZone(PROVINCE);
        return text("time", HOUR.format(there), MINUTE.format(there), reportFormatter.date(there.toLocalDate()));
    }

    /** The first letter small, as within a sentence. */
    String lower(String name) {
        return reportFormatter.vietnamese() ? small(name) : name;
    }

    /** The first letter large, as at the start of a sentence. */
    String upper(String words) {
        return words.substring(0, 1).toUpperCase(reportFormatter.locale()) + words.substring(1);
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
        return inFull(figure + NO_BREAK + reportFormatter.measure(row.indicator(), figure));
    }

    String plan(IndicatorRow row) {
        return inFull(BEFORE_UNIT.matcher(sentences.target(row)).replaceAll("$1" + NO_BREAK));
    }

    String points(String number) {
        return inFull(reportFormatter.text("say.points", number));
    }

    /** Percentage points in full, where a table abbreviates them. */
    private String inFull(String amount) {
        String full = messages.text("points");
        return amount.contains(full) ? amount : amount.replace(messages.text("points.short"), full);
    }

    String percent(BigDecimal percent) {
        return reportFormatter.number(percent, Rounding.percentDecimals(percent));
    }

    /** How far from the plan and on which side of it; a difference of percentages in percentage points. */
    Optional<String> gap(IndicatorRow row) {
        return row.assessment()
                .gap()
                .filter(gap ->
                        gap.setScale(row.decimals(), RoundingMode.HALF_UP).signum() != 0)
                .map(gap -> text(gap.signum() < 0 ? "gap.below" : "gap.above", distance(row, gap.abs())));
    }

    private String distance(IndicatorRow row, BigDecimal gap) {
        return row.indicator().measureEn().equals("%")
                ? points(reportFormatter.number(gap, row.decimals()))
                : amount(row, gap);
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

    String small(String sentence) {
        return sentence.substring(0, 1).toLowerCase(reportFormatter.locale()) + sentence.substring(1);
    }

    /** A figure since the start of the year; of a sum that lacks units that it is at least so much. */
    String soFar(IndicatorRow row, BigDecimal value) {
        return row.assessment().atLeast() ? text("target.least", amount(row, value)) : amount(row, value);
    }

    String missing(IndicatorRow row) {
        return listed(row.figure().yearCoverage().missing());
    }

    /** A unit within a sentence: the word for a kind of district is written small there. */
    String unit(String code) {
        String name = header.unit(code);
        return header.catalogue()
                .unit(code)
                .filter(unit -> unit.level() == Unit.Level.DISTRICT)
                .map(unit -> lower(name))
                .orElse(name);
    }

    /** Units within a sentence, as many as the report lists. */
    String listed(Collection<String> codes) {
        return header.listed(codes.stream().map(this::unit).toList(), ", ");
    }

    /** What the figure is expected to be once all units have reported; empty where nothing is known. */
    String expected(IndicatorRow row) {
        return row.assessment()
                .expected()
                .filter(range -> row.suppressed())
                .map(range -> text(
                        "target.expected",
                        inFull(reportFormatter.range(range, row.decimals(range))
                                + NO_BREAK
                                + reportFormatter.measure(row.indicator()))))
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

    /** Why a verdict is what it is, without the full stop. */
    String reason(IndicatorRow row) {
        return row.assessment()
                .reason()
                .map(code -> messages.has("reason." + code)
                        ? messages.text("reason." + code)
                        : reportFormatter.text("reason." + code).replaceFirst("\\.$", ""))
                .orElse("");
    }
}
