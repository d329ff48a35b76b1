package vn.kontum.report.cli.context;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;

/** Finds the editions that people mean. */
public record EditionResolver(CommandContext command, EditionRepository editions) {
    /** The one with that number, else the newest. */
    public Edition one(Period period, Optional<Integer> number) {
        command.requireKnown(period);
        return number.flatMap(n -> editions.find(period, n))
                .or(() -> number.isEmpty() ? editions.latest(period) : Optional.empty())
                .orElseThrow(() -> missing(period, number));
    }

    /** The one to hand out: with that number, else the official one, else the newest. */
    Edition official(Period period, Optional<Integer> number) {
        return number.isPresent()
                ? one(period, number)
                : editions.official(period).orElseGet(() -> one(period, number));
    }

    /** The one before an edition. */
    public Edition before(Edition edition) {
        List<Edition> earlier = editions.of(edition.period()).stream()
                .filter(e -> e.number() < edition.number())
                .toList();
        if (earlier.isEmpty()) {
            throw new CommandException(
                    ExitCode.NOTHING,
                    "ONE_EDITION",
                    command.messages().text("report.one", edition.period().code()));
        }
        return earlier.get(earlier.size() - 1);
    }

    /** Refuses a year that neither the catalogue nor a report knows. */
    public void requireYear(int year) {
        List<Integer> years = Stream.concat(
                        command.setup().catalogue().windows().stream().map(ReportingWindow::period),
                        editions.all().stream().map(Edition::period))
                .map(Period::year)
                .distinct()
                .sorted()
                .toList();
        if (!years.contains(year)) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "UNKNOWN_YEAR",
                    command.messages()
                            .text(
                                    "year.unknown",
                                    Integer.toString(year),
                                    years.stream().map(Object::toString).collect(Collectors.joining(", "))));
        }
    }

    private CommandException missing(Period period, Optional<Integer> number) {
        String sentence = number.map(n -> command.messages().text("report.no-number", period.code(), n))
                .orElseGet(() -> command.messages().text("report.no-edition", period.code()));
        return new CommandException(number.isPresent() ? ExitCode.USAGE : ExitCode.BLOCKED, "NO_EDITION", sentence);
    }
}
