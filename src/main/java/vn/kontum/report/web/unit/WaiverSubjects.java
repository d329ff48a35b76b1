package vn.kontum.report.web.unit;

import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.ViewFormatter;

/** Whom and what a waiver is about: a unit and a rule, or the province and one of its indicators. */
@Component
record WaiverSubjects(Catalogue catalogue, UnitNameLookup units, FindingRowFactory rows) {
    /** Who answers for it: a reporting unit, or the province for a figure of its own that jumped. */
    Unit answering(String code) {
        return ofProvince(code) ? catalogue.province() : units.at(code);
    }

    boolean ofProvince(String code) {
        return code.equals(catalogue.province().code());
    }

    /** Where what was decided shows; the province has no page of its own. */
    String page(String unit, Period period) {
        return ofProvince(unit) ? "/reports?period=" + period.code() : "/units/" + unit + "/" + period.code();
    }

    /** What is waived or explained, in words. */
    String name(String unit, String code, ViewFormatter formatter) {
        return catalogue
                .indicator(code)
                .filter(indicator -> ofProvince(unit))
                .map(formatter::indicator)
                .orElseGet(() -> rows.scope(code, formatter));
    }
}
