package vn.kontum.report.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;

/** Tells how units are reached, and changes it with a row in the audit log. */
public final class ContactService {
    private static final Logger LOG = LoggerFactory.getLogger(ContactService.class);

    private final ContactFile file;
    private final AuditRepository audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    ContactService(ContactFile file, AuditRepository audit, TransactionOperations transactions, Clock clock) {
        this.file = file;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** By the code of the unit. */
    public Map<String, Contact> contacts() {
        try {
            return file.read().contacts();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether contacts can be changed here: there is a folder of settings, and it may be written to. */
    public boolean editable() {
        return file.editable();
    }

    /**
     * Changes how a unit is reached. The row of the audit log stands when the file is written, or neither is there.
     *
     * @throws RequestRejectedException when the address of mail is none, or the file cannot be written
     */
    public void change(Contact wanted, Actor by) {
        by.authority().require(Authority.ADMINISTRATOR);
        Contact contact = ContactFile.tidy(wanted);
        if (!contact.email().isEmpty() && !Contact.isAddress(contact.email())) {
            throw new RequestRejectedException(Code.CONTACT_EMAIL, contact.email());
        }
        String written = contact.office() + ", " + contact.phone() + ", " + contact.email();
        transactions.all(() -> {
            audit.append(new AuditEvent(
                    clock.instant(), by.name(), "contact", "unit " + contact.unit(), by.reason(), written));
            try {
                file.put(contact);
            } catch (IOException e) {
                LOG.error("contacts.csv was not written", e);
                throw new RequestRejectedException(Code.CONTACT_FILE);
            }
            return true;
        });
    }
}
