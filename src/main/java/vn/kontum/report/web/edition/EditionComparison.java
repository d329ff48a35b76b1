package vn.kontum.report.web.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.indicator.FigureComparison;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.publication.model.ReportFormatter;
import vn.kontum.report.publication.model.RevisionCauses;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.indicator.FigureFormatter;
import vn.kontum.report.web.run.DryRunPageFactory;
import vn.kontum.report.web.run.FigureChangeRow;
import vn.kontum.report.web.table.TableCell;
import vn.kontum.report.web.table.TableColumn;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableRow;
import vn.kontum.report.web.table.TableView;

/** Two editions beside each other: what went in, what came out, and why it differs. */
@Component
final class EditionComparison {
    private final EditionRepository editions;
    private final SubmissionRepository submissions;
    private final EditionCatalogues catalogues;
    private final UnitNameLookup units;

    EditionComparison(
            EditionRepository editions,
            SubmissionRepository submissions,
            EditionCatalogues catalogues,
            UnitNameLookup units) {
        this.editions = editions;
        this.submissions = submissions;
        this.catalogues = catalogues;
        this.units = units;
    }

    record View(EditionRow older, EditionRow newer, boolean sameInputs, TableView units, TableView figures) {}

    /** An edition with all that belongs to it. */
    private record Side(Edition edition, Map<String, EditionFigure> figures, List<SubmissionVersion> versions) {
        RevisionCauses.EditionInputs made() {
            return new RevisionCauses.EditionInputs(edition, versions);
        }

        Map<String, SubmissionVersion> byPlace() {
            Map<String, SubmissionVersion> places = new HashMap<>();
            versions.forEach(v -> places.put(v.period().code() + " " + v.unit(), v));
            return places;
        }
    }

    private Side side(Edition edition) {
        return new Side(edition, editions.figures(edition.id()), submissions.load(edition.inputs()));
    }

    View of(Edition older, Edition newer, TableRequest request, ViewFormatter formatter) {
        Side before = side(older);
        Side after = side(newer);
        return new View(
                EditionRow.of(older, before.figures(), catalogues.in(older), formatter),
                EditionRow.of(newer, after.figures(), catalogues.in(newer), formatter),
                older.digest().equals(newer.digest()),
                units(before, after, request, formatter),
                figures(before, after, request, formatter));
    }

    private TableView units(Side before, Side after, TableRequest request, ViewFormatter formatter) {
        Map<String, SubmissionVersion> was = before.byPlace();
        Map<String, SubmissionVersion> is = after.byPlace();
        TreeSet<String> places = new TreeSet<>(was.keySet());
        places.addAll(is.keySet());
        List<TableRow> rows = new ArrayList<>();
        Catalogue own = catalogues.in(after.edition());
        for (String place : places) {
            Optional<SubmissionVersion> one = Optional.ofNullable(was.get(place));
            Optional<SubmissionVersion> other = Optional.ofNullable(is.get(place));
            if (!one.map(SubmissionVersion::id).equals(other.map(SubmissionVersion::id))) {
                SubmissionVersion any = other.or(() -> one).orElseThrow();
                rows.add(TableRow.of(
                        TableCell.text(units.name(any.unit(), own, formatter))
                                .leadingTo("/units/" + any.unit() + "/"
                                        + any.period().code()),
                        TableCell.text(formatter.period(any.period())),
                        TableCell.text(DryRunPageFactory.version(one.map(SubmissionVersion::version), formatter)),
                        TableCell.text(DryRunPageFactory.version(other.map(SubmissionVersion::version), formatter))));
            }
        }
        return TableView.of(
                "units",
                formatter.text("report.compare.units", rows.size()),
                List.of(
                        TableColumn.text("unit", formatter.text("unit")),
                        TableColumn.text("period", formatter.text("quarter")),
                        TableColumn.text("before", formatter.text("before")),
                        TableColumn.text("after", formatter.text("after"))),
                rows,
                request);
    }

    private TableView figures(Side before, Side after, TableRequest request, ViewFormatter formatter) {
        Optional<RevisionCauses> causes =
                before.edition().period().equals(after.edition().period())
                        ? Optional.of(RevisionCauses.between(
                                catalogues.in(after.edition()),
                                new ReportFormatter(formatter.locale()),
                                before.made(),
                                after.made()))
                        : Optional.empty();
        List<TableRow> rows = catalogues.in(after.edition()).indicators().stream()
                .filter(i -> changed(i, before, after))
                .map(i -> row(i, before, after, causes, formatter))
                .toList();
        return TableView.of(
                "figures",
                formatter.text("report.compare.figures", rows.size()),
                List.of(
                        TableColumn.number("no", formatter.text("number")),
                        TableColumn.text("name", formatter.text("indicator")),
                        TableColumn.number("before", formatter.text("before")),
                        TableColumn.number("after", formatter.text("after")),
                        TableColumn.text("verdict", formatter.text("verdict")),
                        TableColumn.text("cause", formatter.text("report.compare.cause"))),
                rows,
                request);
    }

    private static boolean changed(Indicator indicator, Side before, Side after) {
        Optional<EditionFigure> was = Optional.ofNullable(before.figures().get(indicator.code()));
        Optional<EditionFigure> is = Optional.ofNullable(after.figures().get(indicator.code()));
        return !FigureComparison.same(was.flatMap(EditionFigure::yearToDate), is.flatMap(EditionFigure::yearToDate))
                || !was.map(EditionFigure::verdict).equals(is.map(EditionFigure::verdict));
    }

    private TableRow row(
            Indicator indicator, Side before, Side after, Optional<RevisionCauses> causes, ViewFormatter formatter) {
        Optional<EditionFigure> was = Optional.ofNullable(before.figures().get(indicator.code()));
        Optional<EditionFigure> is = Optional.ofNullable(after.figures().get(indicator.code()));
        FigureChangeRow.Side then = FigureChangeRow.Side.of(was, catalogues.in(before.edition()));
        FigureChangeRow.Side now = FigureChangeRow.Side.of(is, catalogues.in(after.edition()));
        FigureChangeRow change = FigureChangeRow.of(then, now, indicator, formatter);
        TableCell verdict = change.was().equals(change.becomes())
                ? TableCell.badge(change.becomes())
                : TableCell.badge(change.was(), change.becomes());
        return TableRow.of(
                TableCell.count(change.no()),
                TableCell.text(change.name())
                        .leadingTo("/indicators/" + indicator.code() + "/trace?edition="
                                + after.edition().id())
                        .detailed(change.measure()),
                cell(change.before(), then),
                cell(change.after(), now),
                verdict,
                TableCell.text(causes.map(c -> c.of(indicator)).orElse("")));
    }

    private static TableCell cell(String shown, FigureChangeRow.Side side) {
        return FigureFormatter.cell(shown, side.number(), side.status().orElse(FigureStatus.COMPLETE));
    }
}
