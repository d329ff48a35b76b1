package vn.kontum.report.web.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.notification.Contact;
import vn.kontum.report.notification.ContactService;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.table.TableCell;
import vn.kontum.report.web.table.TableColumn;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableRow;
import vn.kontum.report.web.table.TableView;

/** How units are reached, as a table and for the form of one unit. */
@Component
final class ContactTable {
    private final ContactService contacts;
    private final UnitNameLookup units;

    ContactTable(ContactService contacts, UnitNameLookup units) {
        this.contacts = contacts;
        this.units = units;
    }

    /** How a unit is reached. */
    record ContactRow(String unit, String name, String office, String phone, String email) {}

    /** Whether contacts can be changed here. */
    boolean isEditable() {
        return contacts.editable();
    }

    TableView of(TableRequest tables, CurrentUser user) {
        ViewFormatter formatter = user.writing();
        Map<String, Contact> known = contacts.contacts();
        boolean changes = contacts.editable() && user.user().may(Role.ADMIN);
        List<TableRow> rows = units.reporting().stream()
                .map(unit -> {
                    ContactRow contact = row(unit, known, formatter);
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

    ContactRow of(Unit unit, ViewFormatter formatter) {
        return row(unit, contacts.contacts(), formatter);
    }

    private static ContactRow row(Unit unit, Map<String, Contact> known, ViewFormatter formatter) {
        Contact contact = Optional.ofNullable(known.get(unit.code())).orElse(new Contact(unit.code(), "", "", ""));
        return new ContactRow(
                unit.code(),
                formatter.unit(unit),
                UntrustedText.shown(contact.office()),
                UntrustedText.shown(contact.phone()),
                UntrustedText.shown(contact.email()));
    }
}
