package vn.kontum.report.batch;

/** Who does something and why; both are required and go to the audit log. */
public record Person(String name, String reason) {
    public Person {
        if (name.isBlank()) {
            throw new RefusedException(RefusedException.Code.PERSON_REQUIRED);
        }
        if (reason.isBlank()) {
            throw new RefusedException(RefusedException.Code.REASON_REQUIRED);
        }
    }
}
