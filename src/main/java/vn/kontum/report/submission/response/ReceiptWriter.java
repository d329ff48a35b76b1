package vn.kontum.report.submission.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.explanation.Explanation;
import vn.kontum.report.submission.prior.KnownFigure;
import vn.kontum.report.submission.prior.PriorPeriodValues;
import vn.kontum.report.submission.response.ReceiptSheet.SharedLayout;

/**
 * The receipt for an accepted file: every figure as it was read beside the one before, and what the figures make of the indicators, so
 * that a misread is spotted while it can still be mended.
 */
final class ReceiptWriter {
    private static final Map<FindingCode, String> TITLES = Map.of(
            FindingCode.STILL_OWED, "verdict.OWED",
            FindingCode.WAITING_PARTS, "verdict.PART",
            FindingCode.PART_JOINED, "verdict.JOINED");

    private final Catalogue catalogue;
    private final ResponseFormatter words;
    private final ReceiptRows rows;
    private final SharedLayout shared;

    ReceiptWriter(Catalogue catalogue, ResponseFormatter words, ResponseTemplate design) {
        this.catalogue = catalogue;
        this.words = words;
        this.rows = new ReceiptRows(words);
        this.shared = SharedLayout.of(design, words.text("receipt.sheet"), ReceiptColumns.COUNT);
    }

    byte[] write(ResponseRequest responseRequest) {
        ReceiptSheet sheet = new ReceiptSheet(shared);
        head(sheet, responseRequest);
        warnings(sheet, responseRequest.validation().findings());
        responseRequest.validation().submission().ifPresent(submission -> {
            Catalogue inForce = catalogue.at(submission.period());
            PriorPeriodValues earlier = new PriorPeriodValues(
                    inForce,
                    inForce.unit(submission.unit()).orElseThrow(),
                    submission.period(),
                    responseRequest.history());
            responseRequest.correction().ifPresent(c -> changes(sheet, c, submission));
            rates(sheet, submission, earlier);
            figures(sheet, submission, earlier);
        });
        explanations(sheet, responseRequest.explanations());
        return sheet.bytes(responseRequest.entry().receivedFile().receivedAt());
    }

    private void head(ReceiptSheet sheet, ResponseRequest responseRequest) {
        sheet.line(title(responseRequest.validation()), ResponseStyle.TITLE);
        sheet.facts(words.facts(responseRequest, false));
        responseRequest
                .restored()
                .ifPresent(decision -> sheet.line(
                        words.text("receipt.restored", words.time(decision.at()), decision.reason()),
                        ResponseStyle.TEXT));
        responseRequest
                .validation()
                .submission()
                .ifPresent(s -> sheet.line(
                        words.text("receipt.counts", s.cellsRead(), s.readings().size(), s.cellsIgnored()),
                        ResponseStyle.TEXT));
        sheet.line(words.text("receipt.check"), ResponseStyle.HINT);
    }

    /** A file that is set aside is not always one about which nothing is to be done. */
    private String title(ValidationResult validation) {
        return TITLES.entrySet().stream()
                .filter(title -> validation.codes().contains(title.getKey().name()))
                .findFirst()
                .map(title -> words.text(title.getValue()))
                .orElseGet(() -> words.verdict(validation.outcome(), 0));
    }

    private void warnings(ReceiptSheet sheet, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        section(sheet, words.text("receipt.warnings", findings.size()));
        if (findings.stream().anyMatch(Finding::open)) {
            sheet.line(words.text("receipt.open"), ResponseStyle.TEXT);
        }
        table(sheet, ReceiptColumns.WARNINGS, findings, rows::warning);
    }

    private void changes(ReceiptSheet sheet, Correction correction, Submission submission) {
        List<ValueChange> changes = ValueChange.between(correction.before(), submission.readings());
        section(sheet, words.text("receipt.changes", correction.version(), changes.size()));
        if (!changes.isEmpty()) {
            table(sheet, ReceiptColumns.CHANGES, changes, rows::change);
        }
        correction.effects().forEach(effect -> sheet.line(effect, ResponseStyle.TEXT));
    }

    private void rates(ReceiptSheet sheet, Submission submission, PriorPeriodValues earlier) {
        List<UnitRates.Rate> rates = new UnitRates(catalogue, earlier.unit()).of(submission, earlier);
        if (rates.isEmpty()) {
            return;
        }
        section(sheet, words.text("receipt.rates"));
        table(sheet, ReceiptColumns.RATES, rates, rate -> rows.rate(rate, submission.period()));
    }

    private void figures(ReceiptSheet sheet, Submission submission, PriorPeriodValues earlier) {
        section(sheet, words.text("receipt.figures"));
        heads(sheet, ReceiptColumns.FIGURES);
        int number = 0;
        for (ReportedValue reportedValue : submission.readings()) {
            ResponseStyle style = reportedValue.readAs().isPresent() ? ResponseStyle.NORMALISED : ResponseStyle.CELL;
            Optional<KnownFigure> before = earlier.lastKnown(reportedValue.variable());
            row(
                    sheet,
                    ReceiptColumns.FIGURES,
                    ++number,
                    rows.figure(reportedValue, before, submission.period()),
                    style);
        }
    }

    /** What the unit promised, so that both sides have it in writing. */
    private void explanations(ReceiptSheet sheet, List<Explanation> explanations) {
        if (explanations.isEmpty()) {
            return;
        }
        section(sheet, words.text("receipt.explanations", explanations.size()));
        table(sheet, ReceiptColumns.EXPLANATIONS, explanations, rows::explanation);
    }

    private static void section(ReceiptSheet sheet, String text) {
        sheet.gap();
        sheet.line(text, ResponseStyle.SECTION);
    }

    /** @param texts of a line, without its number */
    private <T> void table(ReceiptSheet sheet, ReceiptColumns columns, List<T> lines, Function<T, List<String>> texts) {
        heads(sheet, columns);
        int number = 0;
        for (T line : lines) {
            row(sheet, columns, ++number, texts.apply(line), ResponseStyle.CELL);
        }
    }

    private static void row(
            ReceiptSheet sheet, ReceiptColumns columns, int number, List<String> texts, ResponseStyle style) {
        List<String> cells = new ArrayList<>(texts.size() + 1);
        cells.add(Integer.toString(number));
        cells.addAll(texts);
        sheet.row(columns.row(cells, sheet.aligned(style)));
    }

    private void heads(ReceiptSheet sheet, ReceiptColumns columns) {
        sheet.row(columns.heads(words, sheet.aligned(ResponseStyle.HEAD)));
    }
}
