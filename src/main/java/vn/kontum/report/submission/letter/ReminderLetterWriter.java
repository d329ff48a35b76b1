package vn.kontum.report.submission.letter;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.docx.DocxContent;
import vn.kontum.report.docx.DocxTemplate;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.response.OutboxFile;
import vn.kontum.report.text.Messages;

/**
 * Drafts the letter to a unit that owes its report; a person signs and sends it. The same facts give the same bytes.
 */
public final class ReminderLetterWriter {
    /** The template of the letter. */
    public static final String TEMPLATE = "reminder.docx";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int MOST = 6;

    private final DocxTemplate template;
    private final String contact;
    private final Messages messages = new Messages("jobs", Messages.VIETNAMESE);

    /** @param contact whom to ask: name, telephone, e-mail; empty where the office has not said it */
    public ReminderLetterWriter(DocxTemplate template, String contact) {
        this.template = template;
        this.contact = contact;
    }

    public OutboxFile write(Reminder reminder) {
        return new OutboxFile(fileName(reminder), template.fill(DocxContent.of(places(reminder))));
    }

    private String fileName(Reminder reminder) {
        String period = reminder.window().period().compact();
        return messages.text("letter.file." + stage(reminder), period, Integer.toString(Math.abs(reminder.daysLate())));
    }

    /** The places that the Word document may use. */
    private Map<String, List<String>> places(Reminder reminder) {
        Unit unit = reminder.unit();
        LocalDate today = reminder.today();
        Map<String, List<String>> places = new HashMap<>();
        put(places, "don_vi_nhan", addressee(unit));
        put(places, "ma_don_vi", unit.code());
        put(places, "tinh", reminder.sender().province().toUpperCase(Messages.VIETNAMESE));
        put(places, "dia_danh", reminder.sender().place());
        put(
                places,
                "ke_hoach",
                reminder.sender().plan().isEmpty()
                        ? messages.text("letter.plan.unknown")
                        : reminder.sender().plan());
        put(places, "ky", lower(reminder.window().nameVi()));
        put(places, "tu_ngay", DAY.format(reminder.window().from()));
        put(places, "den_ngay", DAY.format(reminder.window().to()));
        put(places, "ngay", twoDigits(today.getDayOfMonth()));
        put(places, "thang", today.getMonthValue() < 3 ? twoDigits(today.getMonthValue()) : "" + today.getMonthValue());
        put(places, "nam", Integer.toString(today.getYear()));
        put(places, "han_nop", DAY.format(reminder.window().deadline()));
        put(places, "thoi_han", time(reminder));
        put(places, "tinh_trang", situation(reminder));
        put(places, "con_thieu", missing(reminder));
        put(
                places,
                "ten_tep",
                FormLayout.fileName(unit.code(), reminder.window().period().compact()));
        places.put("van_de", findings(reminder));
        places.put("con_lai", rest(reminder));
        put(
                places,
                "de_nghi",
                messages.text(
                        "letter.request." + stage(reminder),
                        DAY.format(reminder.window().deadline())));
        put(places, "nguoi_lien_he", contact.isEmpty() ? messages.text("letter.contact") : contact);
        return places;
    }

    private static void put(Map<String, List<String>> places, String place, String text) {
        places.put(place, List.of(text));
    }

    private static String stage(Reminder reminder) {
        int late = reminder.daysLate();
        return late < 0 ? "before" : late == 0 ? "today" : "late";
    }

    private String addressee(Unit unit) {
        return unit.level() == Unit.Level.DISTRICT
                ? messages.text("letter.district", lower(unit.nameVi()))
                : unit.nameVi();
    }

    private String time(Reminder reminder) {
        return messages.text("letter.time." + stage(reminder), Integer.toString(Math.abs(reminder.daysLate())));
    }

    private String situation(Reminder reminder) {
        String period = lower(reminder.window().nameVi());
        return reminder.returned()
                .map(entry -> messages.text(
                        "letter.returned",
                        period,
                        entry.receivedFile().fileName(),
                        DAY.format(day(entry)),
                        Long.toString(entry.receivedFile().seq())))
                .orElseGet(() -> messages.text("letter.missing", period));
    }

    private String missing(Reminder reminder) {
        String what = reminder.returned().isPresent() ? "correction" : reminder.asked() == 0 ? "nothing" : "all";
        return messages.text("letter.owes." + what, Integer.toString(reminder.asked()));
    }

    private static LocalDate day(ReceivedFileRecord entry) {
        return LocalDate.ofInstant(entry.receivedFile().receivedAt(), ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    private List<String> findings(Reminder reminder) {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (Finding finding : reminder.open().stream().limit(MOST).toList()) {
            String where = finding.place()
                    .map(p -> p.sheet() + (p.cell().isEmpty() ? "" : "!" + p.cell()))
                    .orElse(messages.text("letter.wholeFile"));
            lines.add(messages.text(
                    "letter.finding", Integer.toString(++number), where, finding.messageVi(), finding.remedyVi()));
        }
        return lines;
    }

    /** What is left of a long list is in the workbook that was given back. */
    private List<String> rest(Reminder reminder) {
        int more = reminder.open().size() - MOST;
        return Stream.of(more)
                .filter(left -> left > 0)
                .map(left -> messages.text("letter.more", Integer.toString(left)))
                .toList();
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Messages.VIETNAMESE) + name.substring(1);
    }

    private static String twoDigits(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
