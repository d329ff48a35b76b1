package vn.kontum.report.web.edition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.query.edition.EditionSummary;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.indicator.FigureFormatter;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.table.TableCell;
import vn.kontum.report.web.table.TableColumn;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableRow;
import vn.kontum.report.web.table.TableView;

/** The tables of published reports. */
@Component
final class EditionTables {
    private static final int SHORT = 12;

    private final EditionRepository repository;
    private final PeriodRepository periods;
    private final EditionCatalogues catalogues;

    EditionTables(EditionRepository repository, PeriodRepository periods, EditionCatalogues catalogues) {
        this.repository = repository;
        this.periods = periods;
        this.catalogues = catalogues;
    }

    /** Newest first, under their periods, with what can be done about each. */
    TableView editions(List<EditionSummary> editions, TableRequest request, CurrentUser user) {
        ViewFormatter formatter = user.writing();
        Set<Period> closed =
                periods.closed(editions.stream().map(EditionSummary::period).toList());
        return TableView.of(
                "editions",
                formatter.text("nav.reports"),
                List.of(
                        TableColumn.text("edition", formatter.text("report.edition")),
                        TableColumn.text("state", formatter.text("run.state")),
                        TableColumn.text("made", formatter.text("report.made")),
                        TableColumn.text("result", formatter.text("report.result")),
                        TableColumn.text("reason", formatter.text("reason")),
                        TableColumn.text("digest", formatter.text("report.digest")),
                        TableColumn.links("acts", formatter.text("finding.acts"))),
                IntStream.range(0, editions.size())
                        .mapToObj(i -> row(
                                editions.get(i),
                                before(editions, i),
                                closed.contains(editions.get(i).period()),
                                user))
                        .toList(),
                request);
    }

    /** The edition of the same period before it, which is what people mostly compare with. */
    private static Optional<EditionSummary> before(List<EditionSummary> editions, int index) {
        return index + 1 < editions.size()
                        && editions.get(index + 1)
                                .period()
                                .equals(editions.get(index).period())
                ? Optional.of(editions.get(index + 1))
                : Optional.empty();
    }

    private static TableRow row(
            EditionSummary edition, Optional<EditionSummary> before, boolean closed, CurrentUser user) {
        ViewFormatter formatter = user.writing();
        String period = edition.period().code();
        TableCell links = TableCell.empty()
                .opening("/download/edition/" + edition.id() + "/workbook", formatter.text("report.workbook"));
        if (before.isPresent()) {
            links = links.opening(
                    "/reports/compare?a=" + before.get().id() + "&b=" + edition.id(),
                    formatter.text("report.compare.before"));
        }
        if (edition.newest() && user.user().may(Role.OPERATE)) {
            links = links.opening("/rerun?period=" + period, formatter.text("rerun.title"));
        }
        if (edition.newest() && user.user().may(Role.ADMIN)) {
            links = links.opening(
                    "/periods/" + period + "/final?edition=" + edition.number(), formatter.text("period.final"));
            links = closed ? links.opening("/periods/" + period + "/reopen", formatter.text("period.reopen")) : links;
        }
        return TableRow.of(
                        TableCell.text(formatter.text("edition.label", Integer.toString(edition.number())))
                                .leadingTo("/reports/" + edition.id())
                                .sortedBy(BigDecimal.valueOf(edition.number()))
                                .withClass("tight"),
                        TableCell.badge(state(edition.isFinal(), formatter)),
                        TableCell.moment(formatter.moment(edition.createdAt()), edition.createdAt()),
                        TableCell.text(EditionRow.reached(
                                        edition.reached(), edition.judged(), edition.leanings(), formatter))
                                .sortedBy(BigDecimal.valueOf(edition.reached())),
                        TableCell.text(UntrustedText.whole(edition.reason())),
                        TableCell.text(edition.digest()
                                        .substring(
                                                0,
                                                Math.min(SHORT, edition.digest().length())))
                                .withClass("hash"),
                        links)
                .under(formatter.period(edition.period()));
    }

    private static StatusBadge state(boolean official, ViewFormatter formatter) {
        return official
                ? new StatusBadge("seal", "good", formatter.text("edition." + Edition.State.FINAL))
                : new StatusBadge("draft", "idle", formatter.text("edition." + Edition.State.DRAFT));
    }

    /** Every figure of an edition; each leads to the cells it was made from. */
    TableView figures(Edition edition, TableRequest request, ViewFormatter formatter) {
        Map<String, EditionFigure> figures = repository.figures(edition.id());
        Catalogue own = catalogues.in(edition);
        return TableView.of(
                "figures",
                formatter.text("report.figures"),
                List.of(
                        TableColumn.number("no", formatter.text("number")),
                        TableColumn.text("name", formatter.text("indicator")),
                        TableColumn.number("quarter", formatter.text("figure.quarter")),
                        TableColumn.number("year", formatter.text("figure.year")),
                        TableColumn.text("verdict", formatter.text("verdict")),
                        TableColumn.number("coverage", formatter.text("figure.coverage")),
                        TableColumn.links("trace", formatter.text("trace.cells"))),
                own.indicators().stream()
                        .flatMap(i -> Optional.ofNullable(figures.get(i.code())).stream()
                                .map(f -> figure(i, f, edition, own, formatter)))
                        .toList(),
                request);
    }

    private static TableRow figure(
            Indicator indicator, EditionFigure figure, Edition edition, Catalogue own, ViewFormatter formatter) {
        return TableRow.of(
                TableCell.count(indicator.no()),
                TableCell.text(formatter.indicator(indicator))
                        .leadingTo("/indicators/" + indicator.code() + "?period="
                                + edition.period().code())
                        .detailed(formatter.measure(indicator))
                        .withClass("roomy"),
                FigureFormatter.quarterCell(figure, own, indicator, formatter),
                FigureFormatter.yearCell(Optional.of(figure), own, indicator, formatter),
                TableCell.badge(StatusBadge.of(figure, formatter)),
                TableCell.text(FigureFormatter.coverage(figure)),
                TableCell.empty()
                        .opening(
                                "/indicators/" + indicator.code() + "/trace?edition=" + edition.id(),
                                formatter.text("trace.open")));
    }
}
