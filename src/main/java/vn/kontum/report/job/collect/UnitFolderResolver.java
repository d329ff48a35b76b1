package vn.kontum.report.job.collect;

import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Unit;

/** Whose folder it is, by code or by any known spelling. */
public record UnitFolderResolver(Catalogue catalogue) {
    /** The code of the reporting unit; empty for a folder of nobody. */
    Optional<String> unit(String folder) {
        return catalogue
                .unit(folder)
                .or(() -> catalogue.unitNames().find(folder).flatMap(catalogue::unit))
                .filter(Unit::reports)
                .map(Unit::code);
    }
}
