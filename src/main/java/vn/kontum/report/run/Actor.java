package vn.kontum.report.run;

/**
 * Who does something and why; both are required and go to the audit log.
 *
 * @param authority what this person may do; who types commands on the machine may do everything
 */
public record Actor(String name, String reason, Authority authority) {
    public Actor {
        if (name.isBlank()) {
            throw new RequestRejectedException(RequestRejectedException.Code.PERSON_REQUIRED);
        }
        if (reason.isBlank()) {
            throw new RequestRejectedException(RequestRejectedException.Code.REASON_REQUIRED);
        }
    }

    public Actor(String name, String reason) {
        this(name, reason, Authority.ADMINISTRATOR);
    }
}
