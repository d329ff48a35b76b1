package vn.kontum.report.publication.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.PlaceNames;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.indicator.Interval;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.indicator.aggregation.Figure;
import vn.kontum.report.publication.history.SamePeriodFigure;
import vn.kontum.report.text.Messages;
import vn.kontum.report.text.VietnameseNumberFormat;

/** Words, names, numbers and moments as one language edition of the report writes them; the same on every machine. */
public final class ReportFormatter {
    private static final String TOPIC = "report";
    /** Said of provinces with many districts only, so that it shapes no report of others. */
    private static final String LARGE = "districts";

    private static final ZoneId PROVINCE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu '(+07:00)'", Locale.ROOT);

    private final Locale locale;
    private final Messages messages;
    private final Messages large;

    /** Of a province that does not say what its places that report are called. */
    public ReportFormatter(Locale locale) {
        this(locale, Optional.empty());
    }

    /** @param places what the places that report are called */
    public ReportFormatter(Locale locale, Optional<PlaceNames> places) {
        this.locale = locale;
        Map<String, String> words = words(places);
        this.messages = new Messages(TOPIC, locale).with(words);
        this.large = new Messages(LARGE, locale).with(words);
    }

    /** As sentences name them: as they are, with a capital, in capitals. */
    private Map<String, String> words(Optional<PlaceNames> places) {
        Messages usual = new Messages("places", locale);
        String one = places.map(p -> vietnamese() ? p.placeVi() : p.placeEn()).orElseGet(() -> usual.text("place"));
        String all = places.map(p -> vietnamese() ? p.placesVi() : p.placesEn()).orElseGet(() -> usual.text("places"));
        return Map.of(
                "place",
                one,
                "Place",
                capital(one),
                "places",
                all,
                "Places",
                capital(all),
                "PLACES",
                all.toUpperCase(locale));
    }

    private String capital(String word) {
        return word.substring(0, 1).toUpperCase(locale) + word.substring(1);
    }

    public Locale locale() {
        return locale;
    }

    public boolean vietnamese() {
        return Messages.vietnamese(locale);
    }

    /** The language as document properties name it. */
    public String language() {
        return vietnamese() ? "vi-VN" : "en-GB";
    }

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** A number with the sign of what it is worth, wherever figures are printed outside the tables of the report. */
    public String signed(String number, FigureStatus status) {
        return switch (status) {
            case COMPLETE -> number;
            case IMPUTED -> number + " " + ObservationStatus.ESTIMATED.bracketed();
            case LOWER_BOUND -> text("at.least") + number;
            case PARTIAL -> number + " " + text("partial");
            case SUPPRESSED -> text("about") + number;
        };
    }

    /** What is said where districts are too many to be shown one by one. */
    public String large(String key, Object... arguments) {
        return large.text(key, arguments);
    }

    /** Every sentence by its key, as written: what shapes a report besides its figures. */
    public Map<String, String> all() {
        return all(messages);
    }

    /** As {@link #all}, of {@link #large}. */
    public Map<String, String> allLarge() {
        return all(large);
    }

    private static Map<String, String> all(Messages messages) {
        Map<String, String> all = new TreeMap<>();
        messages.keys().forEach(key -> all.put(key, messages.text(key)));
        return all;
    }

    public String name(Unit unit) {
        return vietnamese() ? unit.nameVi() : unit.nameEn();
    }

    public String name(Indicator indicator) {
        return vietnamese() ? indicator.nameVi() : indicator.ownNameEn();
    }

    public String name(Variable variable) {
        return vietnamese() ? variable.nameVi() : variable.nameEn();
    }

    public String measure(Indicator indicator) {
        return vietnamese() ? indicator.measureVi() : indicator.measureEn();
    }

    /** The measure behind a figure: English has one word for one of them and another for many. */
    public String measure(Indicator indicator, String figure) {
        String measure = measure(indicator);
        return vietnamese() || !figure.equals("1") ? measure : measure.replaceFirst("(?<=[a-z]{2})s$", "");
    }

    public String measure(Variable variable) {
        return vietnamese() ? variable.measureVi() : variable.measureEn();
    }

    String group(Indicator indicator) {
        return vietnamese() ? indicator.groupVi() : indicator.groupEn();
    }

    /** Icon and word. */
    public String verdict(Verdict verdict) {
        return text("verdict." + verdict.name());
    }

    /** Icon and word, and that it is an estimate where it rests on one. */
    public String verdict(IndicatorRow row) {
        String verdict = verdict(row.assessment().verdict());
        return row.finalByEstimate() ? text("verdict.estimated", verdict) : verdict;
    }

    /** The word without its icon, for running text. */
    public String verdictWord(Verdict verdict) {
        return text("verdict.word." + verdict.name());
    }

    /** Which way an open verdict leans, in a few words. */
    public String leaning(Verdict verdict) {
        return text("leaning." + verdict.name());
    }

    /** How many open verdicts lean which way, in a few words. */
    public String leanings(Map<Verdict, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> text("leaning.count", Long.toString(count.getValue()), leaning(count.getKey())))
                .collect(Collectors.joining(", "));
    }

    /** From the least to the most, as an estimate. */
    public String range(Interval range, int decimals) {
        String low = number(range.low(), decimals);
        String high = number(range.high(), decimals);
        return low.equals(high) ? low : text("range", low, high);
    }

    /** What is known of a reduction whose base is not known, as a sentence. */
    public Optional<String> rateWithoutBase(Figure figure) {
        return figure.rateWithoutBase()
                .map(rate -> text(
                        "note.rate.without.base",
                        number(rate, figure.indicator().decimals())));
    }

    public String period(Period period) {
        return text(period.messageKey("period"), period.roman(), Integer.toString(period.year()));
    }

    /** A period within a sentence. */
    public String periodWithin(Period period) {
        return text(period.messageKey("period.within"), period.roman(), Integer.toString(period.year()));
    }

    /** The part of a year that a published figure speaks of. */
    String part(SamePeriodFigure figure) {
        String when = figure.when();
        String key = "part." + when.substring(when.indexOf('-') + 1);
        return Period.parse(when)
                .map(this::periodWithin)
                .orElseGet(() -> messages.has(key) ? text(key, when.split("-")[0]) : when);
    }

    /** A period among others of the same year. */
    public String quarter(Period period) {
        return period.closing() ? period(period) : quarter(period.quarter());
    }

    /** A quarter among others of the same year. */
    public String quarter(int quarter) {
        return text("quarter", new Period(2000, quarter).roman());
    }

    public String date(LocalDate date) {
        return DATE.format(date);
    }

    /** A moment in the province's own time. */
    public String time(Instant moment) {
        return TIME.format(moment.atZone(PROVINCE));
    }

    /** Rounded half up, with exactly so many digits. */
    public String number(BigDecimal number, int decimals) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        String plain = VietnameseNumberFormat.in(locale, rounded);
        int written = Math.max(0, rounded.stripTrailingZeros().scale());
        String point = written > 0 ? "" : vietnamese() ? "," : ".";
        return decimals == written ? plain : plain + point + "0".repeat(decimals - written);
    }

    /** With as many digits as it has. */
    public String exact(BigDecimal number) {
        return VietnameseNumberFormat.in(locale, number);
    }
}
