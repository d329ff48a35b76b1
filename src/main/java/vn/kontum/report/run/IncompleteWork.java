package vn.kontum.report.run;

import vn.kontum.report.text.Messages;

/**
 * Something that should have come to an end and has not.
 *
 * @param subject what is meant, such as the number of a received file
 */
public record IncompleteWork(Kind kind, String subject) {
    /** What is open. */
    public enum Kind {
        UNJUDGED,
        UNANSWERED,
        LEASE_HELD,
        LITTLE_SPACE
    }

    public String text() {
        return kind + " " + subject;
    }

    static IncompleteWork parse(String text) {
        int space = text.indexOf(' ');
        return new IncompleteWork(Kind.valueOf(text.substring(0, space)), text.substring(space + 1));
    }

    /** A sentence for people. */
    String in(Messages messages) {
        return messages.text("open." + kind, subject);
    }
}
