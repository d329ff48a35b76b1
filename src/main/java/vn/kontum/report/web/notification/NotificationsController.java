package vn.kontum.report.web.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.notification.Contact;
import vn.kontum.report.notification.DeliveryFailedException;
import vn.kontum.report.notification.Notification;
import vn.kontum.report.notification.NotificationService;
import vn.kontum.report.web.ActionForm;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;

/** Messages that were sent or wait, and how units are reached. */
@Controller
final class NotificationsController {
    private static final int SHOWN = 200;

    private final NotificationService notifications;
    private final Catalogue catalogue;
    private final UnitNameLookup units;

    NotificationsController(NotificationService notifications, Catalogue catalogue, UnitNameLookup units) {
        this.notifications = notifications;
        this.catalogue = catalogue;
        this.units = units;
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
                    UntrustedText.shown(notification.lastError()),
                    notification.state() == Notification.State.GIVEN_UP);
        }

        private static StatusBadge badge(Notification.State state, ViewFormatter formatter) {
            String word = formatter.text("notification.state." + state);
            return switch (state) {
                case SENT -> new StatusBadge("good", "good", word);
                case WAITING -> new StatusBadge("busy", "busy", word);
                case GIVEN_UP -> new StatusBadge("bad", "bad", word);
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
    record TestForm(@Nullable String recipient) {}

    @GetMapping("/notifications")
    String list(CurrentUser user, Model model) {
        model.addAttribute(
                "rows",
                notifications.newest(SHOWN).stream()
                        .map(notification -> Row.of(notification, user.writing()))
                        .toList());
        model.addAttribute("mail", notifications.has(Notification.Channel.MAIL));
        model.addAttribute("webhook", notifications.has(Notification.Channel.WEBHOOK));
        model.addAttribute("contacts", contacts(user.writing()));
        model.addAttribute("editable", notifications.editable());
        return "console/notifications";
    }

    private List<ContactRow> contacts(ViewFormatter formatter) {
        Map<String, Contact> known = notifications.contacts();
        return catalogue.reportingUnits().stream()
                .map(unit -> {
                    Contact contact =
                            Optional.ofNullable(known.get(unit.code())).orElse(new Contact(unit.code(), "", "", ""));
                    return new ContactRow(
                            unit.code(),
                            formatter.unit(unit),
                            UntrustedText.shown(contact.office()),
                            UntrustedText.shown(contact.phone()),
                            UntrustedText.shown(contact.email()));
                })
                .toList();
    }

    @PostMapping("/notifications/test")
    String test(TestForm form, CurrentUser user, RedirectAttributes next) {
        String recipient = ActionForm.given(form.recipient()).strip();
        try {
            return user.reply(next, "/notifications", () -> {
                notifications.test(Notification.Channel.MAIL, recipient);
                return user.writing().text("notification.test.done", recipient);
            });
        } catch (DeliveryFailedException e) {
            next.addFlashAttribute(
                    "refusal", user.writing().text("notification.test.failed", String.valueOf(e.getMessage())));
            return "redirect:/notifications";
        }
    }

    @PostMapping("/notifications/{id}/again")
    String again(@PathVariable long id, CurrentUser user, RedirectAttributes next) {
        return user.reply(next, "/notifications", () -> {
            notifications.again(id, user.person(user.writing().text("notification.again")));
            return user.writing().text("notification.again.done");
        });
    }

    @PostMapping("/notifications/contacts/{unit}")
    String contact(@PathVariable String unit, ContactForm form, CurrentUser user, RedirectAttributes next) {
        String code = units.at(unit).code();
        return user.reply(next, "/notifications", () -> {
            notifications.change(form.contact(code), user.person(ActionForm.given(form.reason())));
            return user.writing().text("contact.done", code);
        });
    }
}
