package vn.kontum.report.submission.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.LocalizedArgument;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.layout.IssuedLayout;
import vn.kontum.report.submission.parsing.label.HeadingRow;
import vn.kontum.report.submission.parsing.value.PlaceList;
import vn.kontum.report.text.TextSanitizer;
import vn.kontum.report.xlsx.model.CellAddress;

/** Where a workbook differs from what it should ask: variables that stand nowhere, or elsewhere, or are not asked. */
record LayoutDifferences(Catalogue catalogue, FindingFactory text) {
    private static final int MOST_SHOWN = 12;
    /** So many names at once were moved by one act. */
    private static final int MANY = 3;

    /** Findings for variables whose names and codes contradict each other: one for all of them where they are many. */
    List<Finding> doubts(List<FormCellLocator.LocatedCells> doubtful, FormCellLocator cells) {
        if (doubtful.size() < MANY) {
            return doubtful.stream().map(this::doubt).toList();
        }
        List<Displaced> displaced =
                doubtful.stream().map(Displaced::of).distinct().toList();
        if (displaced.size() == 1 && displaced.get(0).sideways()) {
            return List.of(columns(displaced.get(0), doubtful.size(), cells));
        }
        List<String> places = doubtful.stream()
                .map(located ->
                        FormLayout.INPUT + located.locations().get(0).variable().code() + " (" + named(located) + ")")
                .toList();
        return List.of(text.ofFile(
                new FindingFactory.Cause(FindingCode.LAYOUT_CHANGED, "names"),
                doubtful.size(),
                PlaceList.of(places, ", ", MOST_SHOWN),
                FormLayout.INPUT));
    }

    /** From which column of which sheet to which one names are displaced, and whether they stayed in their rows. */
    private record Displaced(String sheet, int column, String namedSheet, int namedColumn, boolean sameRow) {
        static Displaced of(FormCellLocator.LocatedCells located) {
            CellLocation code = located.locations().get(0);
            CellLocation name = located.locations().get(1);
            return new Displaced(
                    code.sheet(),
                    code.value().column(),
                    name.sheet(),
                    name.value().column(),
                    code.value().row() == name.value().row());
        }

        boolean sideways() {
            return sheet.equals(namedSheet) && sameRow;
        }
    }

    /** A column was deleted, inserted or moved, and the names did not follow. */
    private Finding columns(Displaced displaced, int count, FormCellLocator cells) {
        String figures = CellAddress.columnName(displaced.column());
        String named = CellAddress.columnName(displaced.namedColumn());
        HeadingRow headings = cells.columns(displaced.sheet()).headings();
        int row = headings.cells().isEmpty()
                ? 0
                : headings.cells().get(0).address().row();
        return text.ofPlace(
                new FindingFactory.Cause(FindingCode.LAYOUT_CHANGED, "columns"),
                new Finding.Location(
                        TextSanitizer.name(displaced.sheet()), new CellAddress(row, displaced.column()).a1()),
                TextSanitizer.name(displaced.sheet()),
                figures,
                heading(headings, displaced.column()),
                count,
                named,
                heading(headings, displaced.namedColumn()),
                FormLayout.INPUT);
    }

    private static LocalizedArgument heading(HeadingRow headings, int column) {
        return headings.at(column)
                .map(cell -> LocalizedArgument.quoted(TextSanitizer.name(cell.word())))
                .orElse(messages -> messages.text("word.heading.none"));
    }

    private Finding doubt(FormCellLocator.LocatedCells located) {
        CellLocation cellLocation = located.locations().get(0);
        return text.ofCell(
                new FindingFactory.Cause(FindingCode.LAYOUT_CHANGED, "name"),
                cellLocation,
                "",
                FormLayout.INPUT + cellLocation.variable().code(),
                named(located));
    }

    /** One finding for all lines whose name is that of another variable than their code; empty where there are none. */
    Optional<Finding> mislabelled(List<CellLocation> lines, FormCellLocator cells) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<String> shown = lines.stream()
                .flatMap(line -> cells
                        .labelledOtherwise(line)
                        .map(named -> TextSanitizer.name(line.sheet()) + "!"
                                + new CellAddress(line.value().row(), FormLayout.CODE_COLUMN).a1() + " = "
                                + line.variable().code() + ", "
                                + named.cell().address().a1() + " = \""
                                + named.variable().nameVi() + "\" ("
                                + named.variable().code() + ")")
                        .stream())
                .toList();
        List<Finding.AffectedCell> codes = lines.stream()
                .map(line -> Finding.AffectedCell.of(
                        new Finding.Location(
                                line.place().sheet(),
                                new CellAddress(line.value().row(), FormLayout.CODE_COLUMN).a1()),
                        Optional.of(line.variable().code())))
                .toList();
        return Optional.of(text.ofPlace(
                        new FindingFactory.Cause(FindingCode.LAYOUT_CHANGED, "labels"),
                        codes.get(0).place(),
                        lines.size(),
                        PlaceList.of(shown, "; ", MOST_SHOWN))
                .with(codes));
    }

    private static String named(FormCellLocator.LocatedCells located) {
        return PlaceList.of(
                located.locations().stream().skip(1).map(CellLocation::where).toList(), ", ", MOST_SHOWN);
    }

    /** A finding for variables that stand nowhere; empty where there are none. */
    Optional<Finding> lost(List<Variable> lost, FormCellLocator cells) {
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> uncoded = cells.area().coded() ? Optional.empty() : cells.namedSheet();
        if (uncoded.isPresent()) {
            return Optional.of(text.ofFile(
                    new FindingFactory.Cause(FindingCode.LAYOUT_CHANGED, "codes"),
                    TextSanitizer.name(uncoded.get()),
                    lost.size()));
        }
        List<LocalizedArgument> shown = lost.stream()
                .limit(MOST_SHOWN)
                .map(LocalizedArgument::variable)
                .collect(Collectors.toCollection(ArrayList::new));
        if (lost.size() > MOST_SHOWN) {
            shown.add(messages -> "\u2026");
        }
        return Optional.of(text.ofFile(FindingCode.LAYOUT_CHANGED, lost.size(), LocalizedArgument.list(shown)));
    }

    /** Variables that are asked today, and were not when the form was issued; required ones are told to the unit. */
    List<ReportedValue> notOnForm(
            IssuedLayout layout, SubmissionIdentityResolver.Identity identity, List<Finding> findings) {
        Set<String> asked = layout.codes();
        List<Variable> newer = catalogue.at(identity.period()).form(identity.unit(), identity.period()).stream()
                .filter(variable -> !asked.contains(variable.code()))
                .toList();
        List<LocalizedArgument> required = newer.stream()
                .filter(variable -> variable.required() && !follows(variable, asked))
                .map(LocalizedArgument::variable)
                .toList();
        if (!required.isEmpty()) {
            findings.add(text.ofFile(FindingCode.NOT_ON_FORM, required.size(), LocalizedArgument.list(required)));
        }
        List<String> retired = asked.stream()
                .filter(code -> catalogue.variable(code).isEmpty())
                .toList();
        if (!retired.isEmpty()) {
            findings.add(
                    text.ofFile(FindingCode.RETIRED_VARIABLE, retired.size(), PlaceList.of(retired, ", ", MOST_SHOWN)));
        }
        return newer.stream().map(ReportedValue::notAsked).toList();
    }

    /** Whether the figure follows from what the form did ask. */
    private boolean follows(Variable variable, Set<String> asked) {
        return variable.older().isPresent()
                && catalogue.variables().stream()
                        .anyMatch(v -> v.replacedBy().contains(variable.code()) && asked.contains(v.code()));
    }

    /** A finding for every filled cell of a variable that the form does not ask for. */
    List<Finding> notAsked(FormCellLocator cells, List<Variable> form) {
        return cells.others(catalogue.variables(), codes(form)).values().stream()
                .map(cellLocation -> text.ofCell(
                        FindingCode.NOT_ASKED,
                        cellLocation,
                        cells.value(cellLocation).map(c -> c.text()).orElse("")))
                .toList();
    }

    /** The codes of variables in small letters. */
    static Set<String> codes(List<Variable> variables) {
        return variables.stream().map(v -> v.code().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
