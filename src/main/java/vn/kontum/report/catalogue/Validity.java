package vn.kontum.report.catalogue;

import java.util.Optional;

/**
 * The periods in which something of the catalogue is in force.
 *
 * @param first first period (inclusive); empty: always was
 * @param last last period (inclusive); empty: until further notice
 */
public record Validity(Optional<Period> first, Optional<Period> last) {
    /** In force in every period. */
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    /** Whether it is in force in a period; in an annual closing what was in force in the last quarter. */
    public boolean in(Period period) {
        Period quarter = period.asQuarter();
        return first.filter(quarter::before).isEmpty()
                && last.filter(quarter::after).isEmpty();
    }

    /** Whether there is a period in which both are in force. */
    public boolean meets(Validity other) {
        return !apart(this, other) && !apart(other, this);
    }

    private static boolean apart(Validity earlier, Validity later) {
        return earlier.last
                .filter(end -> later.first.filter(end::before).isPresent())
                .isPresent();
    }
}
