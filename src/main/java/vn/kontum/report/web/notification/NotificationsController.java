package vn.kontum.report.web.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.notification.Contact;
import vn.kontum.report.notification.DeliveryFailedException;
import vn.kontum.report.notification.Notification;
import vn.kontum.report.notification.NotificationProperties;
import vn.kontum.report.notification.NotificationService;
import vn.kontum.report.web.ActionForm;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.table.TableCell;
import vn.kontum.report.web.table.TableColumn;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableRow;
import vn.kontum.report.web.table.TableView;
import vn.kontum.report.web.unit.ReminderLetters;

/** Messages that were sent or wait, and how units are reached. */
@Controller
final class NotificationsController {
    private static final Logger LOG = LoggerFactory.getLogger(NotificationsController.class);

    private static final int SHOWN = 200;

    private final NotificationService notifications;
    private final UnitNameLookup units;
    private final PeriodOptions quarters;
    private final ReminderLetters letters;
    private final NotificationProperties properties;

    NotificationsController(
            NotificationService notifications,
            UnitNameLookup units,
            PeriodOptions quarters,
            ReminderLetters letters,
            NotificationProperties properties) {
        this.properties = properties;
        this.notifications = notifications;
        this.units = units;
        this.quarters = quarters;
        this.letters = letters;
    }

    /** @param again whether it was given up and can be tried again */
    record Row(
            String id,
            String subject,
            String recipient,
            StatusBadge state,
            String when,
            String attempts,
            String error,
            boolean again) {
        static Row of(Notification notification, ViewFormatter formatter) {
            return new Row(
                    Long.toString(notification.id()),
                    UntrustedText.shown(notification.subject()),
                    UntrustedText.shown(notification.recipient()),
                    badge(notification.state(), formatter),
                    formatter.moment(notification.sentAt().orElse(notification.createdAt())),
                    formatter.text("notification.attempts", notification.attempts()),
                    failure(notification.lastError(), formatter),
                    notification.state() == Notification.State.GIVEN_UP);
        }

        private static StatusBadge badge(Notification.State state, ViewFormatter formatter) {
            String word = formatter.text("notification.state." + state);
            return switch (state) {
                case SENT -> new StatusBadge("good", "good", word);
                case WAITING -> new StatusBadge("busy", "busy", word);
                case GIVEN_UP -> new StatusBadge("bad", "bad", word);
                case SETTLED, NOBODY -> new StatusBadge("none", "idle", word);
            };
        }
    }

    /** How a unit is reached. */
    record ContactRow(String unit, String name, String office, String phone, String email) {}

    /** What the form of a contact sends. */
    record ContactForm(
            @Nullable String office,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String reason) {
        Contact contact(String unit) {
            return new Contact(unit, ActionForm.given(office), ActionForm.given(phone), ActionForm.given(email));
        }
    }

    /** What the form of a test sends. */
    record TestForm(@Nullable String recipient, @Nullable String webhook) {}

    @GetMapping("/notifications")
    String list(@RequestParam Optional<String> state, TableRequest tables, CurrentUser user, Model model) {
        ViewFormatter formatter = user.writing();
        boolean only = state.equals(Optional.of(Notification.State.GIVEN_UP.name()));
        model.addAttribute(
                "rows",
                (only ? notifications.newestGivenUp(SHOWN) : notifications.newest(SHOWN))
                        .stream()
                                .map(notification -> Row.of(notification, formatter))
                                .toList());
        model.addAttribute("only", only);
        model.addAttribute("givenUp", notifications.givenUp());
        model.addAttribute("mail", notifications.has(Notification.Channel.MAIL));
        model.addAttribute("webhook", notifications.has(Notification.Channel.WEBHOOK));
        model.addAttribute("letters", letters.table(quarters.chosen(Optional.empty()), tables, formatter));
        model.addAttribute("contacts", contacts(tables, user));
        model.addAttribute("editable", notifications.editable());
        return "console/notifications";
    }

    private TableView contacts(TableRequest tables, CurrentUser user) {
        ViewFormatter formatter = user.writing();
        Map<String, Contact> known = notifications.contacts();
        boolean changes = notifications.editable() && user.user().may(Role.ADMIN);
        List<TableRow> rows = units.reporting().stream()
                .map(unit -> {
                    ContactRow contact = contact(unit, known, formatter);
                    return TableRow.of(
                            TableCell.text(contact.name()).detailed(contact.unit()),
                            TableCell.text(contact.office()),
                            TableCell.text(contact.phone()),
                            TableCell.text(contact.email()),
                            changes
                                    ? TableCell.empty()
                                            .opening(
                                                    "/notifications/contacts/" + unit.code(),
                                                    formatter.text("contact.change"))
                                    : TableCell.empty());
                })
                .toList();
        return TableView.of(
                "contacts",
                formatter.text("contacts.title"),
                List.of(
                        TableColumn.text("unit", formatter.text("unit")),
                        TableColumn.text("office", formatter.text("contact.office")),
                        TableColumn.text("phone", formatter.text("contact.phone")),
                        TableColumn.text("email", formatter.text("contact.email")),
                        TableColumn.links("change", formatter.text("finding.acts"))),
                rows,
                tables);
    }

    private static ContactRow contact(Unit unit, Map<String, Contact> known, ViewFormatter formatter) {
        Contact contact = Optional.ofNullable(known.get(unit.code())).orElse(new Contact(unit.code(), "", "", ""));
        return new ContactRow(
                unit.code(),
                formatter.unit(unit),
                UntrustedText.shown(contact.office()),
                UntrustedText.shown(contact.phone()),
                UntrustedText.shown(contact.email()));
    }

    @GetMapping("/notifications/contacts/{unit}")
    String contact(@PathVariable String unit, CurrentUser user, Model model) {
        model.addAttribute("contact", contact(units.at(unit), notifications.contacts(), user.writing()));
        model.addAttribute("editable", notifications.editable());
        return "console/contact";
    }

    @PostMapping("/notifications/test")
    String test(TestForm form, CurrentUser user, RedirectAttributes next) {
        boolean program = form.webhook() != null;
        String recipient = program
                ? String.valueOf(properties.webhook().url())
                : ActionForm.given(form.recipient()).strip();
        try {
            return user.reply(next, "/notifications", () -> {
                notifications.test(program ? Notification.Channel.WEBHOOK : Notification.Channel.MAIL, recipient);
                return user.writing()
                        .text(program ? "notification.test.webhook.done" : "notification.test.done", recipient);
            });
        } catch (DeliveryFailedException e) {
            LOG.warn("a test message was not received: {}", e.getMessage());
            String why = failure(String.valueOf(e.getMessage()), user.writing());
            next.addFlashAttribute("refusal", user.writing().text("notification.test.failed", why));
            return "redirect:/notifications";
        }
    }

    /** What was noted of a failure, in words; earlier versions noted what only the log should say. */
    private static String failure(String noted, ViewFormatter formatter) {
        return noted.isEmpty()
                ? ""
                : DeliveryFailedException.sentence(noted, formatter.locale())
                        .map(UntrustedText::shown)
                        .orElseGet(() -> formatter.text("notification.refused"));
    }

    @PostMapping("/notifications/{id}/again")
    String again(@PathVariable long id, ActionForm form, CurrentUser user, RedirectAttributes next) {
        return user.reply(next, "/notifications", () -> {
            notifications.again(id, user.person(form.reason()));
            return user.writing().text("notification.again.done");
        });
    }

    /** Those that were ticked. */
    @PostMapping("/notifications/settle")
    String dismiss(@RequestParam Optional<List<Long>> id, ActionForm form, CurrentUser user, RedirectAttributes next) {
        String back = "/notifications?state=" + Notification.State.GIVEN_UP;
        if (id.orElse(List.of()).isEmpty()) {
            next.addFlashAttribute("refusal", user.writing().text("notification.settle.choose"));
            return "redirect:" + back;
        }
        return user.reply(
                next,
                back,
                () -> {
                    int settled = notifications.dismiss(id.get(), user.person(form.reason()));
                    return user.writing().text("notification.settle.done", settled);
                },
                "/notifications");
    }

    @PostMapping("/notifications/contacts/{unit}")
    String contact(@PathVariable String unit, ContactForm form, CurrentUser user, RedirectAttributes next) {
        String code = units.at(unit).code();
        return user.reply(
                next,
                "/notifications/contacts/" + code,
                () -> {
                    notifications.change(form.contact(code), user.person(ActionForm.given(form.reason())));
                    return user.writing().text("contact.done", user.writing().unit(units.at(code)));
                },
                "/notifications");
    }
}
