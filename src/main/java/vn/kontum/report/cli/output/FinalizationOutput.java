package vn.kontum.report.cli.output;

import java.util.List;
import java.util.Optional;
import vn.kontum.report.administration.FinalizationPreview;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.FinalizationObjection;
import vn.kontum.report.publication.UnitStatusRecord;

/**
 * What declaring an edition final means, and, once it is done, the edition.
 *
 * @param made what was declared; empty while nothing was done
 */
public record FinalizationOutput(FinalizationPreview plan, Optional<ReportOutput> made) implements CommandOutput {
    private record Document(
            Optional<Long> run,
            boolean unchanged,
            Optional<EditionDto> report,
            Optional<PeriodDto> coverage,
            List<String> owing,
            String period,
            int edition,
            String digest,
            Optional<Integer> replaces,
            List<String> absent,
            List<String> insufficient,
            List<FinalizationPreview.OpenWarnings> warnings,
            List<String> drafts,
            List<String> closes,
            List<String> objections) {}

    @Override
    public ExitCode exit() {
        return made.map(ReportOutput::exit).orElse(ExitCode.DONE);
    }

    private Optional<EditionDto> done() {
        return made.flatMap(ReportOutput::report);
    }

    @Override
    public Object document() {
        return new Document(
                made.map(ReportOutput::run),
                false,
                done(),
                made.map(ReportOutput::coverage),
                made.map(ReportOutput::owing).orElse(List.of()),
                plan.edition().period().code(),
                plan.edition().number(),
                plan.edition().digest(),
                plan.replaces().map(Edition::number),
                absent(),
                plan.insufficient(),
                plan.warnings(),
                drafts(),
                closes(),
                plan.objections().stream().map(FinalizationObjection::code).toList());
    }

    @Override
    public Optional<String> published() {
        return done().flatMap(EditionDto::finalWorkbook);
    }

    private List<String> absent() {
        return plan.absent().stream()
                .map(s -> s.unit() + " " + s.period().code())
                .toList();
    }

    private List<String> drafts() {
        return plan.earlier().stream()
                .filter(e -> !e.isFinal())
                .map(e -> e.period().code())
                .toList();
    }

    private List<String> closes() {
        return plan.closes().stream().map(Period::code).toList();
    }

    @Override
    public void print(TextPrinter printer) {
        Edition edition = plan.edition();
        if (made.isPresent()) {
            printer.print(
                    "final.done",
                    edition.number(),
                    edition.period().code(),
                    made.get().run());
            done().ifPresent(edited -> printer.line(edited.handedOut()));
            return;
        }
        printer.print(
                "final.plan",
                edition.number(),
                edition.period().code(),
                edition.digest().substring(0, 16));
        plan.replaces().ifPresent(other -> printer.print("final.replaces", other.number()));
        absences(printer);
        print(printer, "final.insufficient", insufficient(printer));
        print(
                printer,
                "final.warnings",
                plan.warnings().stream()
                        .map(w -> w.unit() + " " + w.period() + " (" + String.join(", ", w.codes()) + ")")
                        .toList());
        print(printer, "final.drafts", drafts());
        print(printer, "final.closes", closes());
        plan.objections().forEach(o -> printer.paragraph(o.in(printer.locale()), ""));
    }

    private List<String> insufficient(TextPrinter printer) {
        return plan.insufficient().stream()
                .map(code -> plan.catalogue()
                        .indicator(code)
                        .map(i -> i.no() + ". " + (printer.vietnamese() ? i.nameVi() : i.nameEn()))
                        .orElse(code))
                .toList();
    }

    private void absences(TextPrinter printer) {
        print(
                printer,
                "final.absent",
                plan.absent().stream()
                        .map(s -> s.unit() + " " + s.period().code() + " (" + mark(s, printer) + ")")
                        .toList());
    }

    private static String mark(UnitStatusRecord status, TextPrinter printer) {
        String word = printer.word("final.mark." + status.mark());
        return status.reason().map(why -> word + ": " + why).orElse(word).strip();
    }

    private static void print(TextPrinter printer, String key, List<String> what) {
        if (what.isEmpty()) {
            printer.print(key + ".none");
        } else {
            printer.print(key, what.size(), String.join(", ", what));
        }
    }
}
