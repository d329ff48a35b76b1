package vn.kontum.report.run;

/** Who does something and why; both are required and go to the audit log. */
public record Actor(String name, String reason) {
    public Actor {
        if (name.isBlank()) {
            throw new RequestRejectedException(RequestRejectedException.Code.PERSON_REQUIRED);
        }
        if (reason.isBlank()) {
            throw new RequestRejectedException(RequestRejectedException.Code.REASON_REQUIRED);
        }
    }
}
