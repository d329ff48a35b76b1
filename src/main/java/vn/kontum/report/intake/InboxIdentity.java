package vn.kontum.report.intake;

import java.util.Optional;
import vn.kontum.report.intake.detection.Inbox;
import vn.kontum.report.intake.detection.InboxUnavailableException;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;

/** Tells whether the inbox is the one that the database belongs to. */
public record InboxIdentity(Inbox inbox, ReceivedFileRepository ledger) {

    /** A new database adopts the one it finds. */
    void adopt() {
        if (ledger.folderId(Inbox.NAME).isPresent()) {
            require();
        } else {
            ledger.adopt(Inbox.NAME, inbox.idFile().read().orElseGet(inbox.idFile()::create));
        }
    }

    /** @throws InboxUnavailableException when it is missing, or another one is mounted in its place */
    public void require() {
        ledger.folderId(Inbox.NAME).ifPresent(this::require);
    }

    private void require(String known) {
        Optional<String> found = inbox.idFile().read();
        if (found.isEmpty()) {
            throw new InboxUnavailableException("the file " + Inbox.SENTINEL + " is missing in " + inbox.root()
                    + ", so this may be an empty mount point; mount the share, or restore the file with the content "
                    + known);
        }
        if (!found.get().equals(known)) {
            throw new InboxUnavailableException(inbox.root() + " carries the id " + found.get() + ", expected " + known
                    + "; mount the right share");
        }
    }
}
