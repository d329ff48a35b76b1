package vn.kontum.report.web.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.publication.model.ReportFormatter;
import vn.kontum.report.text.Messages;

/** Writes everything for one reader: in the reader's language, and always in the province's time. */
public final class ViewFormatter {
    /** Where the province is. */
    public static final ZoneId PROVINCE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Map<String, ViewFormatter> BY_LANGUAGE = new ConcurrentHashMap<>();

    private static final char NO_BREAK = '\u00A0';

    private final Locale locale;
    private final Messages messages;
    private final ReportFormatter report;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter day;

    private ViewFormatter(Locale locale) {
        this.locale = locale;
        this.messages = new Messages("console", locale);
        this.report = new ReportFormatter(locale);
        this.moment =
                DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(PROVINCE);
        this.day = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    }

    /** Vietnamese, or English for every other language. */
    public static ViewFormatter in(Locale locale) {
        return BY_LANGUAGE.computeIfAbsent(
                locale.getLanguage(),
                language -> new ViewFormatter(language.equals("vi") ? Messages.VIETNAMESE : Locale.UK));
    }

    public Locale locale() {
        return locale;
    }

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** A number with the sign that the report gives it where units are missing from it; narrow cells break between the two only. */
    public String signed(String number, FigureStatus worth) {
        String[] parts = report.signed(number, worth).split(" ", 2);
        return parts.length == 1 ? parts[0] : parts[0] + " " + parts[1].replace(' ', NO_BREAK);
    }

    public boolean has(String key) {
        return messages.has(key);
    }

    public String moment(Instant at) {
        return moment.format(at);
    }

    public String day(LocalDate at) {
        return day.format(at);
    }

    /** What documents call a period. */
    public String period(Period period) {
        return text(
                period.messageKey("period"),
                period.roman(),
                Integer.toString(period.quarter()),
                Integer.toString(period.year()));
    }

    /** By which columns of periods are sorted. */
    public static BigDecimal order(Period period) {
        return BigDecimal.valueOf(period.year() * 10L + period.step());
    }

    public String unit(Unit unit) {
        return vietnamese() ? unit.nameVi() : unit.nameEn();
    }

    public String indicator(Indicator indicator) {
        return vietnamese() ? indicator.nameVi() : indicator.nameEn();
    }

    public String variable(Variable variable) {
        return vietnamese() ? variable.nameVi() : variable.nameEn();
    }

    public String measure(Indicator indicator) {
        return vietnamese() ? indicator.measureVi() : indicator.measureEn();
    }

    public boolean vietnamese() {
        return Messages.vietnamese(locale);
    }

    /** Rounded to so many decimals, grouped in threes. */
    public String number(BigDecimal number, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** As exact as it is, without zeros at the end. */
    public String exact(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return number(plain, Math.max(0, plain.scale()));
    }

    /** What stands in a cell, as it was typed; to others than those who typed it a number is written as they write numbers. */
    public String entered(String typed, Optional<BigDecimal> value) {
        boolean figure = !vietnamese() && typed.chars().anyMatch(Character::isDigit);
        return value.filter(v -> figure).map(this::exact).orElseGet(() -> UntrustedText.shown(typed));
    }

    /** In the two largest parts that matter. */
    public String length(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        if (seconds < 1) {
            return text("length.instant");
        }
        if (seconds < 60) {
            return text("length.seconds", seconds);
        }
        if (seconds < 3600) {
            return text("length.minutes", seconds / 60, seconds % 60);
        }
        return seconds < 86_400
                ? text("length.hours", seconds / 3600, seconds % 3600 / 60)
                : text("length.days", seconds / 86_400, seconds % 86_400 / 3600);
    }

    /** Bytes in the largest unit that keeps the number short. */
    public String size(long bytes) {
        BigDecimal kilo = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(1024), 1, RoundingMode.HALF_UP);
        return bytes < 1024 * 1024
                ? text("size.kilo", number(kilo, 1))
                : text("size.mega", number(kilo.divide(BigDecimal.valueOf(1024), 1, RoundingMode.HALF_UP), 1));
    }
}
