package vn.kontum.report.report.companion;

import java.util.ArrayList;
import java.util.List;
import vn.kontum.report.report.Report;

/** All files beside a workbook. */
public final class Companions {
    private Companions() {}

    public static List<Companion> of(Report report, Provenance provenance) {
        List<Companion> all = new ArrayList<>();
        all.add(new Companion("_indicators.csv", new IndicatorTable(report).csv()));
        all.add(new Companion("_observations.csv", new ObservationTable(report).csv()));
        byte[] manifest = new Manifest(report, provenance).json(List.copyOf(all));
        all.add(new Companion("_manifest.json", manifest));
        all.add(new Companion("_provenance.json", new ProvenanceFile(report, provenance).json(manifest)));
        return all;
    }
}
