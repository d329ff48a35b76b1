package vn.kontum.report.submission.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.kontum.report.text.Messages;
import vn.kontum.report.text.VietnameseNumberFormat;

/** What the form says, in the language of the province. */
final class FormTexts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.ROOT);
    /** Stands for a value in a sentence that is taken apart again; no sentence holds it. */
    private static final String PLACE = "\u0001";

    private final Messages messages = new Messages("form", Messages.VIETNAMESE);

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    String guideSheet() {
        return text("sheet.guide");
    }

    String formSheet() {
        return text("sheet.form");
    }

    String indicatorSheet() {
        return text("sheet.indicators");
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    String number(BigDecimal number) {
        return VietnameseNumberFormat.of(number);
    }

    /** A sentence as an Excel text literal. */
    String literal(String key, Object... arguments) {
        return quoted(text(key, arguments));
    }

    /** A sentence with one place, as an Excel formula that joins it around another one. */
    String around(String key, String formula) {
        String[] parts = text(key, PLACE).split(PLACE, 2);
        return quoted(parts[0]) + "&" + formula + "&" + quoted(parts[1]);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
