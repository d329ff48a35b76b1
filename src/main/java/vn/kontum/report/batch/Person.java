package vn.kontum.report.batch;

/**
 * Who does something and why; both are required and go to the audit log.
 *
 * @param authority what this person may do; who types commands on the machine may do everything
 */
public record Person(String name, String reason, Authority authority) {
    public Person {
        if (name.isBlank()) {
            throw new RefusedException(RefusedException.Code.PERSON_REQUIRED);
        }
        if (reason.isBlank()) {
            throw new RefusedException(RefusedException.Code.REASON_REQUIRED);
        }
    }

    public Person(String name, String reason) {
        this(name, reason, Authority.ADMINISTRATOR);
    }
}
