package vn.kontum.report.publication.model;

import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.InputSnapshot;

/** What a report is about and in which words it is written. */
public record ReportHeader(Catalogue catalogue, InputSnapshot snapshot, EditionMetadata meta, ReportFormatter words) {
    public Period period() {
        return snapshot.period();
    }

    public List<Unit> units() {
        return catalogue.reportingUnits();
    }

    public Optional<ReportingWindow> window() {
        return catalogue.window(period());
    }

    /** The name of a unit by its code; the code itself where the catalogue no longer knows it. */
    public String unit(String code) {
        return catalogue.unit(code).map(words::name).orElse(code);
    }

    /** The newest edition before this one. */
    public Optional<Edition> previous() {
        List<Edition> earlier = snapshot.earlier();
        return earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.get(earlier.size() - 1));
    }
}
