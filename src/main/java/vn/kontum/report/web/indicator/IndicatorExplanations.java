package vn.kontum.report.web.indicator;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.query.edition.PeriodCatalogues;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.explanation.UnitExplanation;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.table.TableCell;
import vn.kontum.report.web.table.TableColumn;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableRow;
import vn.kontum.report.web.table.TableView;

/** What units wrote about their targets. */
@Component
public final class IndicatorExplanations {
    private final PeriodCatalogues catalogues;
    private final SubmissionRepository submissions;
    private final UnitNameLookup units;

    IndicatorExplanations(PeriodCatalogues catalogues, SubmissionRepository submissions, UnitNameLookup units) {
        this.catalogues = catalogues;
        this.submissions = submissions;
        this.units = units;
    }

    /** Those of a period that match. */
    public TableView of(
            Period period, Predicate<UnitExplanation> wanted, TableRequest request, ViewFormatter formatter) {
        return of(period, catalogues.of(period), wanted, request, formatter);
    }

    /** @param own catalogue that the figures of the period are shown with */
    TableView of(
            Period period,
            Catalogue own,
            Predicate<UnitExplanation> wanted,
            TableRequest request,
            ViewFormatter formatter) {
        List<TableRow> rows = submissions.explanations().of(period).stream()
                .filter(wanted)
                .map(e -> row(e, own, formatter))
                .toList();
        return TableView.of(
                "explanations",
                formatter.text("explanations", formatter.period(period)),
                List.of(
                        TableColumn.text("indicator", formatter.text("indicator")),
                        TableColumn.text("unit", formatter.text("unit")),
                        TableColumn.number("estimate", formatter.text("explanation.estimate")),
                        TableColumn.text("cause", formatter.text("explanation.cause")),
                        TableColumn.text("measure", formatter.text("explanation.measure")),
                        TableColumn.text("due", formatter.text("explanation.due")),
                        TableColumn.text("place", formatter.text("finding.place"))),
                rows,
                request);
    }

    private TableRow row(UnitExplanation line, Catalogue own, ViewFormatter formatter) {
        var said = line.explanation();
        return TableRow.of(
                TableCell.text(own.indicator(said.indicator())
                                .map(i -> i.no() + ". " + formatter.indicator(i))
                                .orElse(said.indicator()))
                        .leadingTo("/indicators/" + said.indicator() + "?period="
                                + line.period().code()),
                TableCell.text(units.name(line.unit(), own, formatter))
                        .leadingTo("/units/" + line.unit() + "/" + line.period().code()),
                TableCell.number(said.estimate().map(formatter::exact).orElse(""), said.estimate()),
                TableCell.text(UntrustedText.shown(said.cause())),
                TableCell.text(UntrustedText.shown(said.measure())),
                TableCell.text(UntrustedText.shown(said.due())),
                TableCell.text(UntrustedText.shown(said.sheet()) + "!" + said.cell())
                        .opening("/download/original/" + line.receivedFileSeq(), formatter.text("file.original.get")));
    }
}
