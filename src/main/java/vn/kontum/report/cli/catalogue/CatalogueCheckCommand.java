package vn.kontum.report.cli.catalogue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Plan;
import vn.kontum.report.catalogue.csv.table.CatalogueError;
import vn.kontum.report.catalogue.csv.table.CatalogueException;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.TextPrinter;

/** Tells every mistake of a catalogue at once, or what it holds. */
@Command(name = "check")
final class CatalogueCheckCommand implements Callable<Integer> {
    private static final ZoneId PROVINCE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final CommandContext commandContext;

    @Parameters(paramLabel = "DIR", arity = "0..1")
    private @Nullable Path folder;

    CatalogueCheckCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() {
        return commandContext.print(check(CatalogueFolder.of(commandContext, folder)));
    }

    private CheckOutput check(CatalogueFolder catalogueFolder) {
        try {
            Catalogue catalogue = catalogueFolder.read();
            LocalDate today =
                    LocalDate.ofInstant(commandContext.environment().clock().instant(), PROVINCE);
            Period coming = Period.of(today).next();
            return new CheckOutput(
                    List.of(),
                    catalogue.plans().stream()
                            .map(plan -> PlanDto.of(plan, catalogue))
                            .toList(),
                    catalogue.planned(coming) ? "" : coming.code(),
                    NameWithMeasure.in(catalogue),
                    UnaskedUnit.in(catalogue));
        } catch (CatalogueException e) {
            return new CheckOutput(
                    e.errors().stream().map(error -> mistake(error)).toList(), List.of(), "", List.of(), List.of());
        }
    }

    private MistakeDto mistake(CatalogueError mistake) {
        return new MistakeDto(
                mistake.file(), mistake.line(), mistake.column(), mistake.key(), mistake.text(commandContext.locale()));
    }

    private record MistakeDto(String file, int line, String column, String code, String text) {}

    /** @param units reporting units of the first quarter of the year */
    private record PlanDto(
            int year, String number, String name, int targets, int supplementary, int units, String nameEn) {
        static PlanDto of(Plan plan, Catalogue catalogue) {
            Period first = new Period(plan.year(), 1);
            return new PlanDto(
                    plan.year(),
                    plan.number(),
                    plan.nameVi(),
                    plan.counted(),
                    (int) plan.indicators(first).stream()
                            .filter(i -> i.supplementary())
                            .count(),
                    catalogue.at(first).reportingUnits().size(),
                    plan.nameEn());
        }
    }

    /**
     * @param unplanned the coming quarter where it has no plan yet, else empty
     * @param repeatedMeasures names that end with their unit, which is then printed twice
     * @param unaskedUnits units that no form of a year asks for anything
     */
    private record CheckOutput(
            List<MistakeDto> mistakes,
            List<PlanDto> plans,
            String unplanned,
            List<NameWithMeasure> repeatedMeasures,
            List<UnaskedUnit> unaskedUnits)
            implements CommandOutput {
        @Override
        public ExitCode exit() {
            return mistakes.isEmpty() ? ExitCode.DONE : ExitCode.UNCONFIGURED;
        }

        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter printer) {
            if (!mistakes.isEmpty()) {
                printer.print("catalogue.mistakes", mistakes.size());
                mistakes.forEach(mistake -> printer.paragraph(mistake.text, "  "));
                return;
            }
            printer.print("catalogue.good");
            plans.forEach(plan -> printer.print(
                    "catalogue.plan",
                    String.valueOf(plan.year),
                    printer.vietnamese() ? plan.name : plan.nameEn,
                    plan.targets,
                    plan.supplementary,
                    plan.units));
            repeatedMeasures.forEach(one -> printer.paragraph(
                    printer.word(
                            "catalogue.measure-in-name",
                            one.file(),
                            one.code(),
                            one.column(),
                            one.name(),
                            one.measure()),
                    "  "));
            unaskedUnits.forEach(one -> printer.paragraph(
                    printer.word("catalogue.unit-unasked", one.unit(), String.valueOf(one.year())), "  "));
            if (!unplanned.isEmpty()) {
                printer.print("catalogue.unplanned", unplanned, unplanned.substring(0, 4));
            }
        }
    }
}
