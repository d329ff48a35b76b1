package vn.kontum.report.cli.output;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.indicator.FigureComparison;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.submission.SubmissionVersion;

/**
 * What differs between two editions of a quarter: figures, each with its cause, and the submissions they were made
 * from.
 */
public record EditionDiff(
        String period,
        int from,
        int to,
        List<FigureDto> figures,
        List<InputDto> added,
        List<InputDto> removed,
        Catalogue catalogue)
        implements CommandOutput {

    /** A submission that only one of them was made from. */
    public record InputDto(String unit, String period, int version, String file, String sha256) {
        public static InputDto of(SubmissionVersion version) {
            return new InputDto(
                    version.unit(), version.period().code(), version.version(), version.fileName(), version.sha256());
        }
    }

    /** The figure of an edition, by the catalogue that the edition was made with. */
    public record Side(Optional<EditionFigure> figure, Catalogue catalogue) {
        Optional<FigureStatus> worth() {
            return figure.map(f -> f.worth(catalogue));
        }
    }

    /** A year-to-date figure, its verdict and what it is worth on both sides. */
    public record FigureDto(
            String indicator,
            Optional<BigDecimal> before,
            Optional<BigDecimal> after,
            Optional<Verdict> verdictBefore,
            Optional<Verdict> verdictAfter,
            String cause,
            Optional<FigureStatus> statusBefore,
            Optional<FigureStatus> statusAfter) {
        public static FigureDto of(String indicator, Side was, Side is, String cause) {
            return new FigureDto(
                    indicator,
                    was.figure().flatMap(EditionFigure::yearToDate),
                    is.figure().flatMap(EditionFigure::yearToDate),
                    was.figure().map(EditionFigure::verdict),
                    is.figure().map(EditionFigure::verdict),
                    cause,
                    was.worth(),
                    is.worth());
        }

        public boolean changed() {
            return !FigureComparison.same(before, after) || !verdictBefore.equals(verdictAfter);
        }
    }

    private record Document(
            String period, int from, int to, List<FigureDto> figures, List<InputDto> added, List<InputDto> removed) {}

    @Override
    public Object document() {
        return new Document(period, from, to, figures, added, removed);
    }

    @Override
    public void print(TextPrinter printer) {
        printer.print("diff.head", period, from, to, figures.size());
        added.forEach(input -> printer.print("diff.added", input.unit, input.period, input.version, input.file));
        removed.forEach(input -> printer.print("diff.removed", input.unit, input.period, input.version, input.file));
        if (figures.isEmpty()) {
            return;
        }
        printer.blank();
        TextTable table = new TextTable(
                printer.word("head.indicator"),
                printer.word("head.before"),
                printer.word("head.after"),
                printer.word("head.verdict.change"),
                printer.word("head.cause"));
        FigureText text = new FigureText(catalogue, printer.locale());
        figures.forEach(f -> table.row(
                catalogue.indicator(f.indicator).map(Indicator::no).orElseThrow() + " " + f.indicator,
                text.of(f.indicator, f.before, f.statusBefore),
                text.of(f.indicator, f.after, f.statusAfter),
                f.verdictAfter.map(v -> text.change(f.verdictBefore, v)).orElse("-"),
                f.cause));
        printer.table(table);
    }
}
