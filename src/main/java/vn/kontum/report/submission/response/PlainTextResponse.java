package vn.kontum.report.submission.response;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import vn.kontum.report.submission.Finding;

/** The answer in plain text, for the case that the workbook cannot be made; it says so. */
final class PlainTextResponse {
    private static final String LINE = "\r\n";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ResponseFormatter words;

    PlainTextResponse(ResponseFormatter words) {
        this.words = words;
    }

    /** UTF-8 with a byte order mark, so that every editor shows Vietnamese letters. */
    byte[] write(ResponseRequest responseRequest) {
        long blocking = responseRequest.validation().findings().stream()
                .filter(Finding::blocks)
                .count();
        String facts = words.facts(responseRequest, true).stream()
                .map(LabelledValue::text)
                .collect(Collectors.joining(LINE));
        String findings = responseRequest.validation().findings().stream()
                .map(this::finding)
                .collect(Collectors.joining(LINE + LINE));
        String text = String.join(
                LINE + LINE,
                words.verdict(responseRequest.validation().outcome(), blocking),
                words.text("plain.why"),
                facts,
                findings);
        return (BYTE_ORDER_MARK + text.strip() + LINE).getBytes(StandardCharsets.UTF_8);
    }

    private String finding(Finding finding) {
        return words.severity(finding) + ": " + words.place(finding) + LINE + finding.messageVi() + LINE + "\u2192 "
                + finding.remedyVi();
    }
}
