package vn.kontum.report.submission.response;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.Submission;

/** The same answer for programs: keys in a fixed order, numbers as exact text, times in UTC. */
final class ResponseJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ResponseJson() {}

    static byte[] write(ResponseRequest responseRequest) {
        ReceivedFile receivedFile = responseRequest.entry().receivedFile();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("verdict", responseRequest.validation().outcome().name());
        json.put("receipt", receivedFile.seq());
        json.put("file", receivedFile.fileName());
        json.put("sha256", receivedFile.sha256());
        json.put("received_at", receivedFile.receivedAt().toString());
        responseRequest.entry().unit().ifPresent(unit -> json.put("unit", unit));
        responseRequest.entry().period().ifPresent(period -> json.put("period", period));
        json.put("codes", responseRequest.validation().codes());
        json.put(
                "findings",
                responseRequest.validation().findings().stream()
                        .map(ResponseJson::finding)
                        .toList());
        responseRequest.validation().submission().ifPresent(submission -> {
            json.put("cells_read", submission.cellsRead());
            json.put("cells_ignored", submission.cellsIgnored());
            json.put(
                    "readings",
                    submission.readings().stream().map(ResponseJson::reading).toList());
            responseRequest.correction().ifPresent(c -> json.put("correction", correction(c, submission)));
        });
        return JSON.writeValueAsBytes(json);
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", finding.code());
        json.put("severity", finding.severity().name());
        json.put("explained", finding.explained());
        finding.place().ifPresent(place -> {
            json.put("sheet", place.sheet());
            json.put("cell", place.cell());
        });
        finding.variable().ifPresent(variable -> json.put("variable", variable));
        json.put("entered", finding.entered());
        json.put("message_vi", finding.messageVi());
        json.put("remedy_vi", finding.remedyVi());
        json.put("message_en", finding.messageEn());
        json.put("remedy_en", finding.remedyEn());
        if (!finding.more().isEmpty()) {
            json.put("cells", finding.more().stream().map(ResponseJson::cell).toList());
        }
        return json;
    }

    private static Map<String, Object> cell(Finding.AffectedCell affectedCell) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sheet", affectedCell.place().sheet());
        json.put("cell", affectedCell.place().cell());
        affectedCell.variable().ifPresent(variable -> json.put("variable", variable));
        json.put("entered", affectedCell.entered());
        return json;
    }

    private static Map<String, Object> reading(ReportedValue reportedValue) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("variable", reportedValue.variable());
        json.put("status", reportedValue.status().name());
        reportedValue.value().ifPresent(value -> json.put("value", value.toPlainString()));
        reportedValue.readAs().ifPresent(readAs -> json.put("read_as", readAs));
        json.put("raw", reportedValue.rawText());
        json.put("sheet", reportedValue.sheet());
        json.put("cell", reportedValue.cell());
        reportedValue.note().ifPresent(note -> json.put("note", note));
        return json;
    }

    private static Map<String, Object> correction(Correction correction, Submission submission) {
        List<Map<String, Object>> changes = ValueChange.between(correction.before(), submission.readings()).stream()
                .map(change -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("variable", change.variable());
                    value(change.before()).ifPresent(value -> json.put("before", value));
                    value(change.after()).ifPresent(value -> json.put("after", value));
                    return json;
                })
                .toList();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", correction.version());
        json.put("changes", changes);
        json.put("effects", correction.effects());
        return json;
    }

    private static Optional<String> value(Optional<ReportedValue> reading) {
        return reading.map(
                r -> r.value().map(v -> v.toPlainString()).orElse(r.status().name()));
    }
}
