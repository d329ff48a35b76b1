package vn.kontum.report.publication.export;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.model.ReportModel;

/**
 * {@code _provenance.json}: which run made an edition, for whom, when and where. It differs from machine to machine;
 * the manifest does not.
 */
final class ProvenanceJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ReportModel report;
    private final Provenance provenance;

    ProvenanceJson(ReportModel report, Provenance provenance) {
        this.report = report;
        this.provenance = provenance;
    }

    byte[] json(byte[] manifest) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("id", provenance.runId());
        run.put("who", provenance.who());
        run.put("reason", provenance.reason());
        run.put("at", provenance.at().toString());
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("workbook", provenance.workbook());
        file.put("manifest_sha256", Sha256.of(manifest));
        file.put("state", report.frame().meta().state().name());
        file.put("run", run);
        file.put("host", provenance.host());
        return JSON.writeValueAsBytes(file);
    }
}
