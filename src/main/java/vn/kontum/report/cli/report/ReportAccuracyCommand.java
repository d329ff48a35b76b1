package vn.kontum.report.cli.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.cli.output.TextTable;
import vn.kontum.report.indicator.AlarmRecord;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;

/** How often the product's own warnings during the year were right. */
@Command(name = "accuracy")
final class ReportAccuracyCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    ReportAccuracyCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        Catalogue catalogue = commandContext.setup().catalogue();
        return commandContext.say(commandContext.inExistingOffice(applicationServices ->
                new Accuracy(lines(catalogue, applicationServices.the(EditionRepository.class)))));
    }

    /** By year and quarter, from the newest edition of each. */
    private static List<YearLine> lines(Catalogue catalogue, EditionRepository editions) {
        Map<Period, Edition> newest = new TreeMap<>();
        editions.all().forEach(edition -> newest.put(edition.period(), edition));
        List<YearLine> lines = new ArrayList<>();
        newest.forEach((period, edition) -> {
            Optional<Edition> end = Optional.ofNullable(newest.get(new Period(period.year(), 4)));
            if (!period.endsYear() && end.isPresent()) {
                lines.add(YearLine.of(
                        period,
                        AlarmRecord.of(
                                period.quarter(),
                                verdicts(catalogue, editions, edition),
                                verdicts(catalogue, editions, end.get()))));
            }
        });
        return lines;
    }

    /** Of the counted targets that had a figure. */
    private static Map<String, Verdict> verdicts(Catalogue catalogue, EditionRepository editions, Edition edition) {
        return editions.figures(edition.id()).values().stream()
                .filter(figure -> figure.yearToDate().isPresent())
                .filter(figure -> catalogue
                        .indicator(figure.indicator())
                        .filter(i -> !i.supplementary() && due(i, edition.period()))
                        .isPresent())
                .collect(Collectors.toMap(
                        EditionRepository.EditionFigure::indicator, EditionRepository.EditionFigure::verdict));
    }

    private static boolean due(Indicator indicator, Period period) {
        return indicator.dueQuarters().contains(period.quarter());
    }

    /** What is told of one quarter; precision and recall from 0 to 1. */
    private record YearLine(
            String period,
            int judged,
            int warned,
            int right,
            int missed,
            Optional<BigDecimal> precision,
            Optional<BigDecimal> recall) {
        static YearLine of(Period period, AlarmRecord alarm) {
            return new YearLine(
                    period.code(),
                    alarm.judged(),
                    alarm.warned(),
                    alarm.right(),
                    alarm.missed(),
                    alarm.precision(),
                    alarm.recall());
        }
    }

    private record Accuracy(List<YearLine> quarters) implements CommandOutput {
        @Override
        public ExitCode exit() {
            return ExitCode.DONE;
        }

        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter printer) {
            if (quarters.isEmpty()) {
                printer.say("accuracy.none");
                return;
            }
            TextTable table = new TextTable(
                    printer.word("head.period"),
                    printer.word("head.judged"),
                    printer.word("head.warned"),
                    printer.word("head.right"),
                    printer.word("head.missed"),
                    printer.word("head.precision"),
                    printer.word("head.recall"));
            quarters.forEach(q -> table.row(
                    q.period(),
                    q.judged(),
                    q.warned(),
                    q.right(),
                    q.missed(),
                    percent(q.precision()),
                    percent(q.recall())));
            printer.table(table);
        }

        private static String percent(Optional<BigDecimal> part) {
            return part.map(p -> p.movePointRight(2).stripTrailingZeros().toPlainString() + " %")
                    .orElse("-");
        }
    }
}
