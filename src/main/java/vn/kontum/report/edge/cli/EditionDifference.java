package vn.kontum.report.edge.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.report.EditionStore.PublishedFigure;
import vn.kontum.report.submission.SubmissionVersion;

/** What differs between two editions of a quarter: figures, each with its cause, and the submissions they were made from. */
record EditionDifference(
        String period,
        int from,
        int to,
        List<Figure> figures,
        List<Input> added,
        List<Input> removed,
        Catalogue catalogue)
        implements Answer {

    /** A submission that only one of them was made from. */
    record Input(String unit, String period, int version, String file, String sha256) {
        static Input of(SubmissionVersion version) {
            return new Input(
                    version.unit(), version.period().code(), version.version(), version.fileName(), version.sha256());
        }
    }

    /** A year-to-date figure and its verdict on both sides. */
    record Figure(
            String indicator,
            Optional<BigDecimal> before,
            Optional<BigDecimal> after,
            Optional<Verdict> verdictBefore,
            Optional<Verdict> verdictAfter,
            String cause) {
        static Figure of(String indicator, Optional<PublishedFigure> was, Optional<PublishedFigure> is, String cause) {
            return new Figure(
                    indicator,
                    was.flatMap(PublishedFigure::yearToDate),
                    is.flatMap(PublishedFigure::yearToDate),
                    was.map(PublishedFigure::verdict),
                    is.map(PublishedFigure::verdict),
                    cause);
        }

        boolean changed() {
            boolean same = before.isPresent() && after.isPresent()
                    ? before.get().compareTo(after.get()) == 0
                    : before.equals(after);
            return !same || !verdictBefore.equals(verdictAfter);
        }
    }

    private record Document(
            String period, int from, int to, List<Figure> figures, List<Input> added, List<Input> removed) {}

    @Override
    public Exit exit() {
        return Exit.DONE;
    }

    @Override
    public Object document() {
        return new Document(period, from, to, figures, added, removed);
    }

    @Override
    public void print(Page page) {
        page.say("diff.head", period, from, to, figures.size());
        added.forEach(input -> page.say("diff.added", input.unit, input.period, input.version, input.file));
        removed.forEach(input -> page.say("diff.removed", input.unit, input.period, input.version, input.file));
        if (figures.isEmpty()) {
            return;
        }
        page.blank();
        Table table = new Table(
                page.word("head.indicator"),
                page.word("head.before"),
                page.word("head.after"),
                page.word("head.verdict.change"),
                page.word("head.cause"));
        figures.forEach(f -> table.row(
                catalogue.indicator(f.indicator).map(Indicator::no).orElseThrow() + " " + f.indicator,
                FigureText.of(catalogue, f.indicator, f.before, page.locale()),
                FigureText.of(catalogue, f.indicator, f.after, page.locale()),
                f.verdictAfter
                        .map(v -> FigureText.change(f.verdictBefore, v, page.locale()))
                        .orElse("-"),
                f.cause));
        page.table(table);
    }
}
