package vn.kontum.report.submission.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Variable;
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
    private final SharedLayout shared;

    ReceiptWriter(Catalogue catalogue, ResponseFormatter words, ResponseTemplate design) {
        this.catalogue = catalogue;
        this.words = words;
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
        heads(sheet, ReceiptColumns.WARNINGS);
        int number = 0;
        for (Finding finding : findings) {
            List<String> texts = List.of(
                    Integer.toString(++number),
                    finding.messageVi(),
                    words.severity(finding),
                    words.place(finding),
                    finding.entered(),
                    finding.remedyVi());
            sheet.row(ReceiptColumns.WARNINGS.row(texts, sheet.aligned(ResponseStyle.CELL)));
        }
    }

    private void changes(ReceiptSheet sheet, Correction correction, Submission submission) {
        List<ValueChange> changes = ValueChange.between(correction.before(), submission.readings());
        section(sheet, words.text("receipt.changes", correction.version(), changes.size()));
        if (!changes.isEmpty()) {
            heads(sheet, ReceiptColumns.CHANGES);
        }
        int number = 0;
        for (ValueChange change : changes) {
            List<String> texts = List.of(
                    Integer.toString(++number),
                    words.variable(change.variable()),
                    words.measure(change.variable()),
                    words.figure(change.before()),
                    words.figure(change.after()),
                    words.change(
                            change.after().flatMap(ReportedValue::value),
                            change.before().flatMap(ReportedValue::value)),
                    change.after().map(ReceiptWriter::where).orElse(""),
                    change.after().flatMap(ReportedValue::note).orElse(""));
            sheet.row(ReceiptColumns.CHANGES.row(texts, sheet.aligned(ResponseStyle.CELL)));
        }
        correction.effects().forEach(effect -> sheet.line(effect, ResponseStyle.TEXT));
    }

    private void rates(ReceiptSheet sheet, Submission submission, PriorPeriodValues earlier) {
        List<UnitRates.Rate> rates = new UnitRates(catalogue, earlier.unit()).of(submission, earlier);
        if (rates.isEmpty()) {
            return;
        }
        section(sheet, words.text("receipt.rates"));
        heads(sheet, ReceiptColumns.RATES);
        int number = 0;
        for (UnitRates.Rate rate : rates) {
            int decimals = rate.indicator().decimals();
            List<String> texts = List.of(
                    Integer.toString(++number),
                    rate.indicator().nameVi(),
                    rate.indicator().measureVi(),
                    words.rounded(rate.now(), decimals),
                    words.previous(
                            rate.before().map(b -> new KnownFigure(b.period(), words.round(b.value(), decimals))),
                            submission.period()),
                    rate.before()
                            .map(before -> words.difference(rate.now(), before.value(), decimals))
                            .orElse(""),
                    rate.from().stream().map(Variable::nameVi).collect(Collectors.joining("; ")));
            sheet.row(ReceiptColumns.RATES.row(texts, sheet.aligned(ResponseStyle.CELL)));
        }
    }

    private void figures(ReceiptSheet sheet, Submission submission, PriorPeriodValues earlier) {
        section(sheet, words.text("receipt.figures"));
        heads(sheet, ReceiptColumns.FIGURES);
        int number = 0;
        for (ReportedValue reportedValue : submission.readings()) {
            ReceiptSheet.AlignedStyles look =
                    sheet.aligned(reportedValue.readAs().isPresent() ? ResponseStyle.NORMALISED : ResponseStyle.CELL);
            Optional<KnownFigure> before = earlier.lastKnown(reportedValue.variable());
            List<String> texts = List.of(
                    Integer.toString(++number),
                    words.variable(reportedValue.variable()),
                    words.measure(reportedValue.variable()),
                    words.figure(Optional.of(reportedValue)),
                    words.previous(before, submission.period()),
                    words.change(reportedValue.value(), before.map(KnownFigure::value)),
                    reportedValue.entered(),
                    where(reportedValue),
                    reportedValue.note().orElse(""));
            sheet.row(ReceiptColumns.FIGURES.row(texts, look));
        }
    }

    /** What the unit promised, so that both sides have it in writing. */
    private void explanations(ReceiptSheet sheet, List<Explanation> explanations) {
        if (explanations.isEmpty()) {
            return;
        }
        section(sheet, words.text("receipt.explanations", explanations.size()));
        heads(sheet, ReceiptColumns.EXPLANATIONS);
        int number = 0;
        for (Explanation line : explanations) {
            List<String> promise = new ArrayList<>(List.of(line.measure()));
            if (!line.due().isEmpty()) {
                promise.add(words.text("receipt.due", line.due()));
            }
            List<String> texts = List.of(
                    Integer.toString(++number),
                    words.indicator(line.indicator()),
                    words.indicatorMeasure(line.indicator()),
                    line.estimate().map(words::number).orElse(""),
                    line.cause(),
                    promise.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("; ")));
            sheet.row(ReceiptColumns.EXPLANATIONS.row(texts, sheet.aligned(ResponseStyle.CELL)));
        }
    }

    private static void section(ReceiptSheet sheet, String text) {
        sheet.gap();
        sheet.line(text, ResponseStyle.SECTION);
    }

    private void heads(ReceiptSheet sheet, ReceiptColumns columns) {
        sheet.row(columns.heads(words, sheet.aligned(ResponseStyle.HEAD)));
    }

    private static String where(ReportedValue reportedValue) {
        return reportedValue.cell().isEmpty() ? "" : reportedValue.sheet() + "!" + reportedValue.cell();
    }
}
