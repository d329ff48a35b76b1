package vn.kontum.report.publication.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.EditionFiles;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.basis.EditionBasis;
import vn.kontum.report.publication.basis.ProgramVersion;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.model.SourceFile;
import vn.kontum.report.submission.SubmissionVersion;

/**
 * {@code _manifest.json}: what an edition is made from, and the hashes of its files. The same inputs give the same bytes on
 * every machine.
 */
final class Manifest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ReportModel report;
    private final Provenance provenance;

    Manifest(ReportModel report, Provenance provenance) {
        this.report = report;
        this.provenance = provenance;
    }

    byte[] json(List<ExportFile> others, Map<String, String> documents) {
        EditionMetadata meta = report.frame().meta();
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("period", report.frame().period().code());
        manifest.put("edition", meta.number());
        manifest.put("digest", meta.digest());
        manifest.put("data_as_of", meta.dataAsOf().toString());
        manifest.put("catalogue_version", meta.catalogueVersion());
        manifest.put("template_version", provenance.templateVersion());
        manifest.put("tool", tool());
        manifest.put("settings", settings());
        manifest.put("files", files(others, documents));
        manifest.put("inputs", inputs());
        meta.basis().ifPresent(basis -> manifest.put("basis", basis(basis)));
        return JSON.writeValueAsBytes(manifest);
    }

    /** In one order: that of an unordered map changes from process to process. */
    private static Map<String, Object> tool() {
        Map<String, Object> tool = new LinkedHashMap<>();
        tool.put("name", "kontum-report");
        tool.put("version", ProgramVersion.current());
        return tool;
    }

    /** What the edition is made from beside its inputs, by the names under which the database keeps it. */
    private static Map<String, Object> basis(EditionBasis basis) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("digest_method", basis.digestMethod());
        named.put("catalogue_slice", basis.slice());
        basis.catalogue().ifPresent(name -> named.put("catalogue", name));
        basis.design().ifPresent(name -> named.put("design", name));
        return named;
    }

    /** The settings that shape a report, and one hash over them. */
    private Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("language", report.words().language());
        report.frame().window().ifPresent(window -> {
            settings.put("from", window.from().toString());
            settings.put("to", window.to().toString());
            settings.put("deadline", window.deadline().toString());
        });
        settings.put("sha256", Sha256.of(settings.toString()));
        return settings;
    }

    private List<Map<String, Object>> files(List<ExportFile> others, Map<String, String> documents) {
        List<Map<String, Object>> files = new ArrayList<>();
        files.add(file(provenance.workbook(), provenance.workbookSha256()));
        others.forEach(other -> files.add(
                file(EditionFiles.companion(provenance.workbook(), other.suffix()), Sha256.of(other.content()))));
        new TreeMap<>(documents).forEach((name, sha256) -> files.add(file(name, sha256)));
        return files;
    }

    private static Map<String, Object> file(String name, String sha256) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("name", name);
        file.put("sha256", sha256);
        return file;
    }

    private List<Map<String, Object>> inputs() {
        return report.evidence().sources().stream()
                .map(SourceFile::version)
                .flatMap(Optional::stream)
                .map(Manifest::input)
                .toList();
    }

    private static Map<String, Object> input(SubmissionVersion version) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("unit", version.unit());
        input.put("period", version.period().code());
        input.put("version", version.version());
        input.put("file", version.fileName());
        input.put("sha256", version.sha256());
        Instant received = version.receivedAt();
        input.put("received_at", received.toString());
        return input;
    }
}
