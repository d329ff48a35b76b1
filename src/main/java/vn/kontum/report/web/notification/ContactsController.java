package vn.kontum.report.web.notification;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.notification.Contact;
import vn.kontum.report.notification.ContactService;
import vn.kontum.report.web.ActionForm;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.UnitNameLookup;

/** The form that changes how a unit is reached. */
@Controller
final class ContactsController {
    private final ContactService contacts;
    private final ContactTable table;
    private final UnitNameLookup units;

    ContactsController(ContactService contacts, ContactTable table, UnitNameLookup units) {
        this.contacts = contacts;
        this.table = table;
        this.units = units;
    }

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

    @GetMapping("/notifications/contacts/{unit}")
    String show(@PathVariable String unit, CurrentUser user, Model model) {
        model.addAttribute("contact", table.of(units.at(unit), user.writing()));
        model.addAttribute("editable", table.isEditable());
        return "console/contact";
    }

    @PostMapping("/notifications/contacts/{unit}")
    String change(@PathVariable String unit, ContactForm form, CurrentUser user, RedirectAttributes next) {
        String code = units.at(unit).code();
        return user.reply(
                next,
                "/notifications/contacts/" + code,
                () -> {
                    contacts.change(form.contact(code), user.person(ActionForm.given(form.reason())));
                    return user.writing().text("contact.done", user.writing().unit(units.at(code)));
                },
                "/notifications");
    }
}
