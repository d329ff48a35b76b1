package vn.kontum.report.submission.response;

/** A name and what it is. */
record LabelledValue(String name, String value) {
    String text() {
        return name + ": " + value;
    }

    /** The name as it stands in front of the value. */
    String label() {
        return name + ": ";
    }
}
