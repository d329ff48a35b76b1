package vn.kontum.report.publication.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.kontum.report.publication.model.ReportModel;

/** All files beside a workbook. */
public final class ExportFiles {
    private ExportFiles() {}

    /** Those of an edition without Word documents. */
    public static List<ExportFile> of(ReportModel report, Provenance provenance) {
        return of(report, provenance, Map.of());
    }

    /** @param documents hashes of the Word documents by their names; the manifest lists them */
    public static List<ExportFile> of(ReportModel report, Provenance provenance, Map<String, String> documents) {
        List<ExportFile> all = new ArrayList<>();
        all.add(new ExportFile("_indicators.csv", new IndicatorCsv(report).csv()));
        all.add(new ExportFile("_observations.csv", new ObservationCsv(report).csv()));
        byte[] manifest = new Manifest(report, provenance).json(List.copyOf(all), documents);
        all.add(new ExportFile("_manifest.json", manifest));
        all.add(new ExportFile("_provenance.json", new ProvenanceJson(report, provenance).json(manifest)));
        return all;
    }
}
