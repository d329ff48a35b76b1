package vn.kontum.report.web.notification;

import java.util.List;
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
import vn.kontum.report.notification.DeliveryFailedException;
import vn.kontum.report.notification.Notification;
import vn.kontum.report.notification.NotificationProperties;
import vn.kontum.report.notification.NotificationService;
import vn.kontum.report.web.ActionForm;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.reminder.ReminderLetters;
import vn.kontum.report.web.table.TableRequest;

/** The page of messages that were sent or wait. */
@Controller
final class NotificationsController {
    private static final Logger LOG = LoggerFactory.getLogger(NotificationsController.class);

    private static final int SHOWN = 200;

    private final NotificationService notifications;
    private final ContactTable contacts;
    private final PeriodOptions quarters;
    private final ReminderLetters letters;
    private final NotificationProperties properties;

    NotificationsController(
            NotificationService notifications,
            ContactTable contacts,
            PeriodOptions quarters,
            ReminderLetters letters,
            NotificationProperties properties) {
        this.properties = properties;
        this.notifications = notifications;
        this.contacts = contacts;
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
        model.addAttribute("contacts", contacts.of(tables, user));
        model.addAttribute("editable", contacts.isEditable());
        return "console/notifications";
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
}
