package vn.kontum.report.edge.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.edge.Office;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionStore;
import vn.kontum.report.report.EditionStore.PublishedFigure;
import vn.kontum.report.submission.Reading;
import vn.kontum.report.submission.SubmissionStore;
import vn.kontum.report.submission.SubmissionVersion;

/** From a province figure down to the cells it was made from: file, sheet, cell, what was typed. */
@Command(name = "trace")
final class ReportTraceCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final EditionOptions which = new EditionOptions();

    @Option(names = "--indicator", paramLabel = "CODE", required = true)
    private @Nullable String indicator;

    @Option(names = "--unit", paramLabel = "U")
    private @Nullable String unit;

    ReportTraceCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        return desk.say(desk.inExistingOffice(this::trace));
    }

    private Traced trace(Office office) {
        Edition edition = which.find(desk, office);
        Catalogue catalogue = office.the(Catalogue.class);
        String wanted = Optional.ofNullable(indicator).orElseThrow();
        Indicator figure = catalogue
                .indicator(wanted)
                .or(() -> catalogue.indicators().stream()
                        .filter(i -> Integer.toString(i.no()).equals(wanted))
                        .findFirst())
                .orElseThrow(() -> new CommandException(
                        Exit.USAGE, "UNKNOWN_INDICATOR", desk.words().text("trace.unknown", wanted)));
        Set<String> variables = typed(catalogue, figure);
        List<Cell> cells = new ArrayList<>();
        for (SubmissionVersion version : office.the(SubmissionStore.class).load(edition.inputs())) {
            if (unit == null || version.unit().equals(unit)) {
                version.readings().stream()
                        .filter(r -> variables.contains(r.variable()))
                        .forEach(r -> cells.add(Cell.of(version, r)));
            }
        }
        PublishedFigure published =
                office.the(EditionStore.class).figures(edition.id()).get(figure.code());
        return new Traced(figure, edition.number(), Optional.ofNullable(published), cells, catalogue);
    }

    /** What units type for it: of a derived variable, what it is derived from. */
    private static Set<String> typed(Catalogue catalogue, Indicator figure) {
        Set<String> variables = new TreeSet<>();
        for (String code : figure.variables()) {
            catalogue
                    .variable(code)
                    .flatMap(Variable::derivation)
                    .ifPresentOrElse(
                            derived -> derived.names().forEach(name -> variables.add(name.code())),
                            () -> variables.add(code));
        }
        return variables;
    }

    private record Cell(
            String variable,
            String unit,
            String period,
            Optional<BigDecimal> value,
            Reading.Status status,
            String entered,
            String rawText,
            String file,
            String sheet,
            String cell,
            String sha256,
            Instant receivedAt,
            int version) {
        static Cell of(SubmissionVersion version, Reading reading) {
            return new Cell(
                    reading.variable(),
                    version.unit(),
                    version.period().code(),
                    reading.value(),
                    reading.status(),
                    reading.entered(),
                    reading.rawText(),
                    version.fileName(),
                    reading.sheet(),
                    reading.cell(),
                    version.sha256(),
                    version.receivedAt(),
                    version.version());
        }
    }

    private record Document(
            String indicator,
            int edition,
            Optional<BigDecimal> quarter,
            Optional<BigDecimal> yearToDate,
            String formula,
            List<Cell> cells) {}

    private record Traced(
            Indicator indicator,
            int edition,
            Optional<PublishedFigure> published,
            List<Cell> cells,
            Catalogue catalogue)
            implements Answer {
        @Override
        public Exit exit() {
            return Exit.DONE;
        }

        @Override
        public Object document() {
            return new Document(
                    indicator.code(),
                    edition,
                    published.flatMap(PublishedFigure::value),
                    published.flatMap(PublishedFigure::yearToDate),
                    indicator.formula().source(),
                    cells);
        }

        @Override
        public void print(Page page) {
            page.say(
                    "trace.head",
                    indicator.no(),
                    indicator.nameVi(),
                    FigureText.of(
                            catalogue, indicator.code(), published.flatMap(PublishedFigure::yearToDate), page.locale()),
                    indicator.measureVi());
            page.say("trace.formula", indicator.formula().source());
            Table table = new Table(
                    page.word("head.variable"),
                    page.word("head.unit"),
                    page.word("head.period"),
                    page.word("head.cell"),
                    page.word("head.typed"),
                    page.word("head.file"));
            cells.forEach(c -> table.row(c.variable, c.unit, c.period, c.cell, c.entered, c.file));
            page.table(table);
        }
    }
}
