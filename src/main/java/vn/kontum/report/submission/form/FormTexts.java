package vn.kontum.report.submission.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.text.Messages;
import vn.kontum.report.text.OfficeProperties;
import vn.kontum.report.text.VietnameseNumberFormat;

/** What the form says, in the language of the province. */
final class FormTexts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.ROOT);
    /** Stands for a value in a sentence that is taken apart again; no sentence holds it. */
    private static final String PLACE = "\u0001";

    private final Messages messages = new Messages("form", Messages.VIETNAMESE);
    private final OfficeProperties office;

    /** Of an office that has said nothing of itself. */
    FormTexts() {
        this(OfficeProperties.unknown());
    }

    FormTexts(OfficeProperties office) {
        this.office = office;
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** As {@link #text(String, Object...)}; in an annual closing its own words where it has some. */
    String text(Period period, String key, Object... arguments) {
        String own = period.messageKey(key);
        return text(messages.has(own) ? own : key, arguments);
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

    /** The office that the form goes to. */
    String receiver() {
        return office.name().isEmpty() ? text("receiver") : office.name();
    }

    /** What the form is issued under, or room to write it by hand. */
    String issued() {
        return office.issuedBy().isEmpty() ? text("head.issued") : text("head.issued.said", office.issuedBy());
    }

    /** Whom to ask; empty where the office has not said it. */
    Optional<String> contact() {
        return Optional.of(office.contact()).filter(contact -> !contact.isEmpty());
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
