package vn.kontum.report.publication.model;

import java.util.Locale;

/** The status letter of a figure or a fact. */
public enum ObservationStatus {
    ESTIMATED("e"),
    /** A unit is silent, or a warning is open. */
    PROVISIONAL("p"),
    REVISED("r"),
    /** A check that it fails was waived. */
    WAIVED("w"),
    NOT_AVAILABLE("x"),
    NOT_APPLICABLE("z"),
    /** Nothing is left to be said. */
    FINAL("");

    private final String letter;

    ObservationStatus(String letter) {
        this.letter = letter;
    }

    /** As data files write it; empty for plain figures. */
    public String code() {
        return letter;
    }

    /** As tables print it: {@code [p]}. */
    public String bracketed() {
        return letter.isEmpty() ? "" : "[" + letter + "]";
    }

    /** Key of its explanation. */
    public String key() {
        return "letter." + name().toLowerCase(Locale.ROOT);
    }
}
