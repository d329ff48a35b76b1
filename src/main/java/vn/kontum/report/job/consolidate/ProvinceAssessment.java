package vn.kontum.report.job.consolidate;

import java.util.List;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.Assessor;
import vn.kontum.report.publication.InputSnapshot;

/** Computes the province figures of a snapshot and holds them against their targets, in the order of the catalogue. */
@FunctionalInterface
public interface ProvinceAssessment {
    /** By the year's figures, with what is known beside them. */
    static ProvinceAssessment standard() {
        return (catalogue, snapshot) -> new Assessor(catalogue.at(snapshot.period()))
                .province(
                        snapshot.period(),
                        snapshot.known(),
                        snapshot.background().estimates());
    }

    /** @param catalogue that the period of the snapshot is judged by */
    List<Assessment> province(Catalogue catalogue, InputSnapshot snapshot);
}
