package vn.kontum.report.batch;

import vn.kontum.report.catalogue.Messages;

/**
 * Something that should have come to an end and has not.
 *
 * @param subject what is meant, such as the number of an arrival
 */
record OpenEnd(Kind kind, String subject) {
    /** What is open. */
    enum Kind {
        UNJUDGED,
        UNANSWERED,
        LEASE_HELD,
        LITTLE_SPACE
    }

    String text() {
        return kind + " " + subject;
    }

    static OpenEnd parse(String text) {
        int space = text.indexOf(' ');
        return new OpenEnd(Kind.valueOf(text.substring(0, space)), text.substring(space + 1));
    }

    /** A sentence for people. */
    String in(Messages messages) {
        return messages.text("open." + kind, subject);
    }
}
