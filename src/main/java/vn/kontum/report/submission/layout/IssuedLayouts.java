package vn.kontum.report.submission.layout;

import java.util.List;
import java.util.Set;
import vn.kontum.report.catalogue.Period;

/** The layouts that forms were issued with: the boundary through which a form that comes back finds its own. */
public interface IssuedLayouts {
    /** Every layout that a unit's forms of a period are known to have been issued with, the newest first. */
    List<IssuedLayout> of(String unit, Period period);

    /** For these units, read at once when the first of them is asked for; what is issued later is not seen. */
    default IssuedLayouts together(Set<String> units) {
        return this;
    }

    /** The layouts of the first version of the program with its own catalogue, which stored none. */
    static IssuedLayouts firstVersion() {
        return ShippedLayouts.read();
    }
}
