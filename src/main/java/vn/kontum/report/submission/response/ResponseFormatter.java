package vn.kontum.report.submission.response;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.prior.KnownFigure;
import vn.kontum.report.text.Messages;
import vn.kontum.report.text.VietnameseNumberFormat;

/** The words of answers, Vietnamese, and how they write days, units, figures and verdicts. */
final class ResponseFormatter {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Catalogue catalogue;
    private final String contact;
    private final Messages messages = new Messages("answers", Messages.VIETNAMESE);

    /** @param contact whom to ask; empty where the office has not said it */
    ResponseFormatter(Catalogue catalogue, String contact) {
        this.catalogue = catalogue;
        this.contact = contact;
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    String verdict(Outcome outcome, long blocking) {
        return messages.text("verdict." + outcome.name(), blocking);
    }

    /** The cell, the first one and how many others, or the whole file. */
    String place(Finding finding) {
        int others = (int) finding.more().stream()
                .filter(each -> !each.messageVi().isEmpty())
                .filter(each -> !finding.place().equals(Optional.of(each.place())))
                .count();
        String first = finding.place().map(p -> p.sheet() + "!" + p.cell()).orElse(messages.text("whole.file"));
        return others == 0 ? first : messages.text("place.others", first, others);
    }

    /** Severity as a mark and a word, so that colour is never needed. */
    String severity(Finding finding) {
        boolean waits = FindingCode.of(finding.code())
                .filter(code -> finding.ofWholeFile()
                        ? code.outcome() == Outcome.QUARANTINED
                        : code.holds() && !finding.explained())
                .isPresent();
        if (waits) {
            return messages.text("severity.WAITS");
        }
        boolean explained = finding.severity() == Rule.Severity.WARN && finding.explained();
        return messages.text(
                explained
                        ? "severity.EXPLAINED"
                        : "severity." + finding.severity().name());
    }

    /** Whose file it is and when it came; the deadline where there is something to do before it. */
    List<LabelledValue> facts(ResponseRequest responseRequest, boolean deadline) {
        ReceivedFile receivedFile = responseRequest.entry().receivedFile();
        Optional<String> unit = responseRequest
                .entry()
                .unit()
                .or(() -> Optional.of(receivedFile.folder()).filter(folder -> !folder.isEmpty()));
        List<LabelledValue> facts = new ArrayList<>(List.of(
                fact("unit", unit(unit)),
                fact("receipt", Long.toString(receivedFile.seq())),
                fact("period", period(responseRequest.entry().period())),
                fact("received", time(receivedFile.receivedAt())),
                fact("file", receivedFile.fileName())));
        Optional<LocalDate> last = last(responseRequest.entry().period());
        long late = last.map(day -> DAYS.between(day, LocalDate.ofInstant(receivedFile.receivedAt(), ZONE)))
                .orElse(0L);
        if (deadline || late > 0) {
            String day = last.map(this::day).orElse(messages.text("unknown"));
            facts.add(fact("deadline", late > 0 ? messages.text("fact.late", day, late) : day));
        }
        if (!contact.isEmpty()) {
            facts.add(fact("contact", contact));
        }
        facts.add(fact("sha256", receivedFile.sha256()));
        return facts;
    }

    private LabelledValue fact(String key, String value) {
        return new LabelledValue(messages.text("fact." + key), value);
    }

    String time(Instant instant) {
        return MINUTE.format(instant.atZone(ZONE));
    }

    private String unit(Optional<String> code) {
        return code.map(c -> catalogue
                        .unit(c)
                        .map(Unit::nameVi)
                        .map(name -> name + " (" + c + ")")
                        .orElse(c))
                .orElse(messages.text("unknown"));
    }

    private String period(Optional<String> code) {
        return code.flatMap(Period::parse)
                .map(p -> catalogue.window(p).map(ReportingWindow::nameVi).orElse(p.code()))
                .orElse(messages.text("unknown"));
    }

    private Optional<LocalDate> last(Optional<String> period) {
        return period.flatMap(Period::parse).flatMap(catalogue::window).map(ReportingWindow::deadline);
    }

    String variable(String code) {
        return catalogue.variable(code).map(Variable::nameVi).orElse(code);
    }

    String measure(String code) {
        return catalogue.variable(code).map(Variable::measureVi).orElse("");
    }

    /** What a reading states, as people write it. */
    String figure(Optional<ReportedValue> reading) {
        return reading.map(r -> switch (r.status()) {
                    case NUMBER -> r.value().map(VietnameseNumberFormat::of).orElse("");
                    case NIL -> messages.text("figure.NIL");
                    case NOT_AVAILABLE -> messages.text("figure.NOT_AVAILABLE");
                    case BLANK -> messages.text("figure.BLANK");
                    case INVALID -> messages.text("figure.INVALID");
                    case NOT_ASKED -> messages.text("figure.NOT_ASKED");
                })
                .orElse(messages.text("figure.ABSENT"));
    }

    String indicator(String code) {
        return catalogue.indicator(code).map(i -> i.no() + ". " + i.nameVi()).orElse(code);
    }

    String indicatorMeasure(String code) {
        return catalogue.indicator(code).map(Indicator::measureVi).orElse("");
    }

    String number(BigDecimal number) {
        return VietnameseNumberFormat.of(number);
    }

    BigDecimal round(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP);
    }

    String rounded(BigDecimal number, int decimals) {
        return number(round(number, decimals));
    }

    /** An earlier figure; it says of which quarter it is where that is not the one before. */
    String previous(Optional<KnownFigure> figure, Period now) {
        return figure.map(known -> known.period().equals(now.previous())
                        ? number(known.value())
                        : messages.text("previous.of", number(known.value()), quarter(known.period())))
                .orElse("");
    }

    /** By how many percent a figure changed, with its sign; empty where there is nothing to compare with. */
    String change(Optional<BigDecimal> now, Optional<BigDecimal> before) {
        if (now.isEmpty() || before.isEmpty() || before.get().signum() == 0) {
            return "";
        }
        BigDecimal percent = now.get()
                .subtract(before.get())
                .multiply(BigDecimal.valueOf(100))
                .divide(before.get().abs(), 1, RoundingMode.HALF_UP);
        return signed(percent);
    }

    /** By how much a rate changed, in its own measure, with its sign. */
    String difference(BigDecimal now, BigDecimal before, int decimals) {
        return signed(round(now.subtract(before), decimals));
    }

    private static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + VietnameseNumberFormat.of(number);
    }

    private String quarter(Period period) {
        return messages.text(period.messageKey("quarter"), period.roman(), Integer.toString(period.year()));
    }

    private String day(LocalDate day) {
        return DAY.format(day);
    }
}
