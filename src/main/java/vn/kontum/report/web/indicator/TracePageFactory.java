package vn.kontum.report.web.indicator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.query.lineage.LineageCell;
import vn.kontum.report.query.lineage.LineageTree;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.part.JoinedPartRepository;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.table.TableCell;
import vn.kontum.report.web.table.TableColumn;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableRow;
import vn.kontum.report.web.table.TableView;

/** From a figure down to the cells that it was made from, in the words of the command. */
@Component
final class TracePageFactory {
    private final EditionCatalogues catalogues;
    private final SubmissionRepository submissions;
    private final EditionRepository editions;
    private final JoinedPartRepository joined;
    private final UnitNameLookup units;

    TracePageFactory(
            EditionCatalogues catalogues,
            SubmissionRepository submissions,
            EditionRepository editions,
            JoinedPartRepository joined,
            UnitNameLookup units) {
        this.catalogues = catalogues;
        this.editions = editions;
        this.joined = joined;
        this.submissions = submissions;
        this.units = units;
    }

    TraceView of(
            Indicator indicator,
            Edition edition,
            Optional<String> unit,
            TableRequest request,
            ViewFormatter formatter) {
        List<SubmissionVersion> versions = submissions.load(edition.inputs());
        Catalogue own = catalogues.in(edition);
        LineageTree tree = LineageTree.of(
                own,
                new LineageTree.LineageOrigin(
                        edition, versions, editions.figures(edition.id()), joined.cells(versions)),
                indicator,
                unit);
        FigureStatus partial = tree.coverage().complete() ? FigureStatus.COMPLETE : FigureStatus.PARTIAL;
        List<TraceView.Sum> sums = new ArrayList<>();
        tree.sums()
                .forEach((code, sum) -> sums.add(new TraceView.Sum(
                        variable(code, own, formatter), formatter.signed(formatter.exact(sum), partial))));
        return new TraceView(
                indicator.code(),
                indicator.no(),
                formatter.indicator(indicator),
                unit.map(u -> units.name(u, own, formatter)).orElse(""),
                formatter.period(edition.period()),
                "/reports/" + edition.id(),
                formatter.text("edition.label", Integer.toString(edition.number())),
                FigureFormatter.number(tree.yearToDate(), tree.status(), indicator, formatter) + " "
                        + formatter.measure(indicator),
                FormulaWords.of(tree.formula(), own, formatter),
                sums,
                tree.coverage().reported() + "/" + tree.coverage().expected(),
                tree.coverage().missing().stream()
                        .map(u -> units.name(u, own, formatter))
                        .toList(),
                cells(tree, versions, own, request, formatter));
    }

    private TableView cells(
            LineageTree tree,
            List<SubmissionVersion> versions,
            Catalogue own,
            TableRequest request,
            ViewFormatter formatter) {
        Map<String, Long> receivedFiles = new HashMap<>();
        versions.forEach(v -> receivedFiles.put(v.unit() + " " + v.period().code(), v.receivedFileSeq()));
        List<TableRow> rows = new ArrayList<>();
        for (LineageTree.LineageBranch branch : tree.variables()) {
            List<LineageTree.LineageQuarter> newestFirst = new ArrayList<>(branch.quarters());
            Collections.reverse(newestFirst);
            for (LineageTree.LineageQuarter quarter : newestFirst) {
                String heading =
                        variable(branch.variable(), own, formatter) + ", " + period(quarter.period(), formatter) + ": "
                                + formatter.text("trace.sum", formatter.exact(quarter.sum()));
                quarter.cells()
                        .forEach(c -> rows.add(row(branch, quarter, c, receivedFiles, own, formatter)
                                .under(heading)));
            }
        }
        return TableView.of(
                "cells",
                formatter.text("trace.cells"),
                List.of(
                        TableColumn.text("unit", formatter.text("unit")),
                        TableColumn.text("variable", formatter.text("finding.variable")),
                        TableColumn.text("period", formatter.text("quarter")),
                        TableColumn.number("entered", formatter.text("finding.entered")),
                        TableColumn.text("place", formatter.text("trace.place")),
                        TableColumn.number("version", formatter.text("version.word")),
                        TableColumn.text("received", formatter.text("file.received")),
                        TableColumn.links("file", formatter.text("file.original"))),
                rows,
                request);
    }

    private TableRow row(
            LineageTree.LineageBranch branch,
            LineageTree.LineageQuarter quarter,
            LineageCell cell,
            Map<String, Long> receivedFiles,
            Catalogue own,
            ViewFormatter formatter) {
        Optional<Long> receivedFile = Optional.ofNullable(receivedFiles.get(cell.unit() + " " + quarter.period()));
        TableCell file = TableCell.empty();
        return TableRow.of(
                TableCell.text(units.name(cell.unit(), own, formatter))
                        .leadingTo("/units/" + cell.unit() + "/" + quarter.period()),
                TableCell.text(variable(branch.variable(), own, formatter)),
                TableCell.text(period(quarter.period(), formatter)).withClass("when"),
                TableCell.number(formatter.entered(cell.entered(), cell.value()), cell.value()),
                TableCell.text(UntrustedText.shown(place(cell))).withClass("name"),
                TableCell.count(cell.version()),
                TableCell.moment(formatter.moment(cell.receivedAt()), cell.receivedAt()),
                receivedFile
                        .map(seq -> file.opening("/download/original/" + seq, formatter.text("file.original.get")))
                        .orElse(file));
    }

    private static String place(LineageCell cell) {
        String place = cell.file() + "!" + cell.sheet() + "!" + cell.cell();
        return cell.parts().stream()
                .findFirst()
                .map(part -> place + " \u2190 " + part.file() + "!" + part.sheet() + "!" + part.cell())
                .orElse(place);
    }

    private static String variable(String code, Catalogue own, ViewFormatter formatter) {
        return own.variable(code).map(formatter::variable).orElse(code);
    }

    private static String period(String code, ViewFormatter formatter) {
        return Period.parse(code).map(formatter::period).orElse(code);
    }
}
