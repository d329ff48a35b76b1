package vn.kontum.report.submission.parsing.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.text.TextSanitizer;
import vn.kontum.report.xlsx.model.ExternalContent;

/**
 * Gathers the input cells whose stored value comes from somewhere else: from another file, a query, or the formula of another cell.
 * Many with one source have one cause, and get one finding.
 */
public final class DependentCells {
    /** So many cells with one source are told together. */
    private static final int MANY = 4;

    private final FindingFactory text;
    private final Map<Source, List<Dependent>> cells = new LinkedHashMap<>();

    /** @param arguments what the sentences say of the source, behind cell and variable */
    private record Source(FindingFactory.Cause cause, List<String> arguments) {}

    private record Dependent(CellLocation place, String entered) {}

    public DependentCells(FindingFactory text) {
        this.text = text;
    }

    /** A cell that the array formula or data table of another cell fills. */
    public void filled(CellLocation place, String entered, String formula) {
        add(new Source(new FindingFactory.Cause(FindingCode.ARRAY_FORMULA, ""), List.of(formula)), place, entered);
    }

    /** A cell that depends on another file, a query or the web. */
    public void outside(CellLocation place, String entered, ExternalContent.Source source) {
        String cause = source.way() == ExternalContent.ValueOrigin.NAME
                ? "names"
                : source.way().name().toLowerCase(Locale.ROOT);
        add(
                new Source(
                        new FindingFactory.Cause(FindingCode.EXTERNAL_CONTENT, cause),
                        List.of(
                                TextSanitizer.name(source.via()),
                                source.origin().isEmpty() ? "?" : TextSanitizer.name(source.origin()))),
                place,
                entered);
    }

    private void add(Source source, CellLocation place, String entered) {
        cells.computeIfAbsent(source, s -> new ArrayList<>()).add(new Dependent(place, entered));
    }

    public List<Finding> findings() {
        return cells.entrySet().stream()
                .flatMap(each -> findings(each.getKey(), each.getValue()))
                .toList();
    }

    private Stream<Finding> findings(Source source, List<Dependent> dependents) {
        List<Finding> alone = dependents.stream()
                .map(each -> text.ofCell(
                        source.cause(),
                        each.place(),
                        each.entered(),
                        source.arguments().toArray()))
                .toList();
        if (alone.size() < MANY) {
            return alone.stream();
        }
        List<String> places =
                dependents.stream().map(each -> each.place().where()).toList();
        return Stream.of(text.ofCells(
                new FindingFactory.Cause(source.cause().code(), "many"),
                alone,
                PlaceList.of(places),
                places.size(),
                source.arguments().get(source.arguments().size() - 1)));
    }
}
