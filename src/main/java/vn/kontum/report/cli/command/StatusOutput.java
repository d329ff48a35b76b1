package vn.kontum.report.cli.command;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.PeriodDto;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.cli.output.TextTable;
import vn.kontum.report.publication.model.ReportFormatter;
import vn.kontum.report.publication.status.UnitStatusEntry;
import vn.kontum.report.query.PeriodOverview;
import vn.kontum.report.query.UnitStatus;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunNote;
import vn.kontum.report.run.RunState;

/** One year as a table, one quarter in words. */
record StatusOutput(
        Catalogue catalogue,
        PeriodOverview now,
        List<PeriodOverview> year,
        Optional<String> report,
        Optional<Run> failed)
        implements CommandOutput {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    @Override
    public Object document() {
        return new Document(
                now.period().code(),
                now.nextAction().step().name(),
                report,
                year.stream().map(this::quarter).toList());
    }

    private record Document(String period, String next, Optional<String> report, List<Quarter> periods) {}

    private record Quarter(PeriodDto summary, String deadline, List<UnitDto> units) {}

    private record UnitDto(
            String unit,
            String name,
            UnitStatus mark,
            int daysLate,
            int versions,
            int openWarnings,
            int held,
            Optional<String> reason) {}

    private Quarter quarter(PeriodOverview periodOverview) {
        List<UnitDto> lines = new ArrayList<>();
        for (UnitStatusEntry unitStatusEntry : periodOverview.units()) {
            var status = unitStatusEntry.status();
            lines.add(new UnitDto(
                    status.unit(),
                    unit(status.unit()).nameVi(),
                    UnitStatus.of(unitStatusEntry),
                    status.daysLate(),
                    status.versions(),
                    unitStatusEntry.openWarnings(),
                    unitStatusEntry.held(),
                    status.reason()));
        }
        return new Quarter(
                PeriodDto.of(periodOverview),
                periodOverview.window().map(w -> w.deadline().toString()).orElse(""),
                lines);
    }

    private Unit unit(String code) {
        return catalogue.unit(code).orElseThrow();
    }

    @Override
    public void print(TextPrinter printer) {
        now.window()
                .ifPresent(w -> printer.print(
                        "status.window",
                        printer.vietnamese() ? w.nameVi() : new ReportFormatter(printer.locale()).period(w.period()),
                        DAY.format(w.from()),
                        DAY.format(w.to()),
                        DAY.format(w.deadline())));
        printer.line(now.summary().sentence(printer.locale()));
        printer.paragraph(now.nextSentence(printer.locale()), "");
        failed.map(run -> why(run, printer.locale())).ifPresent(why -> printer.paragraph(why, "  "));
        report.ifPresent(file -> printer.print("status.report", file));
        printer.blank();
        printer.table(table(printer));
        printer.blank();
        printer.paragraph(UnitStatus.legend(printer.locale()), "");
    }

    /** A run whose process is gone could not say anything. */
    private static String why(Run run, Locale locale) {
        return run.state() == RunState.RUNNING
                ? RunNote.sentences(RunNote.of(RunNote.Code.ABANDONED).text(), locale)
                : run.said(locale);
    }

    private TextTable table(TextPrinter printer) {
        List<String> heads = new ArrayList<>(List.of(printer.word("head.code"), printer.word("head.name")));
        year.forEach(o -> heads.add(
                o.period().closing()
                        ? o.period().code()
                        : o.period().roman() + "/" + o.period().year()));
        TextTable table = new TextTable(heads.toArray(String[]::new));
        List<Map<String, UnitStatusEntry>> quarters = year.stream()
                .map(quarter -> UnitStatusEntry.byUnit(quarter.units()))
                .toList();
        for (UnitStatusEntry place : now.units()) {
            String code = place.status().unit();
            List<Object> cells = new ArrayList<>(List.of(
                    code,
                    printer.vietnamese() ? unit(code).nameVi() : unit(code).nameEn()));
            quarters.forEach(quarter -> cells.add(Optional.ofNullable(quarter.get(code))
                    .map(UnitStatus::brief)
                    .orElse("")));
            table.row(cells.toArray());
        }
        return table;
    }
}
