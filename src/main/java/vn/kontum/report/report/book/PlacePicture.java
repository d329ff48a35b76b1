package vn.kontum.report.report.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.report.Block;
import vn.kontum.report.report.Line;
import vn.kontum.report.report.Term;
import vn.kontum.report.report.book.Picture.Kind;
import vn.kontum.report.report.book.Picture.Role;
import vn.kontum.report.report.book.Picture.Row;
import vn.kontum.report.report.book.Picture.Series;

/** The chart of districts: of all rates the one that is farthest from its plan, the lowest district first. */
final class PlacePicture {
    private final BookWorkbook book;
    private final List<Unit> districts;

    /** A district's rate. */
    private record Place(Unit unit, BigDecimal rate) {}

    PlacePicture(BookWorkbook book) {
        this.book = book;
        this.districts = book.report.frame().units().stream()
                .filter(u -> u.level() == Unit.Level.DISTRICT)
                .toList();
    }

    Optional<Picture> choose() {
        return book.report
                .counted()
                .filter(l -> !l.indicator().additive()
                        && l.assessment().percentOfPlan().isPresent())
                .filter(l -> places(l).size() * 2 > districts.size() && ofDistrictsAlone(l))
                .min(Comparator.comparing(
                        (Line l) -> l.assessment().percentOfPlan().orElseThrow()))
                .map(this::picture);
    }

    /** Where an office of the province supplies a part, the rates of districts do not add up to that of the province. */
    private boolean ofDistrictsAlone(Line line) {
        return book.report.block(line.indicator().code()).orElseThrow().terms().stream()
                .map(Term::variable)
                .allMatch(v -> v.assignment() != Variable.Assignment.DEPARTMENT
                        && v.assignment() != Variable.Assignment.DISTRICTS_AND_DEPARTMENT);
    }

    private List<Place> places(Line line) {
        Block block = book.report.block(line.indicator().code()).orElseThrow();
        List<Place> places = new ArrayList<>();
        for (Unit unit : districts) {
            block.year().unit(unit.code()).counted().ifPresent(rate -> places.add(new Place(unit, rate)));
        }
        places.sort(Comparator.comparing(Place::rate));
        return places;
    }

    private Picture picture(Line line) {
        Indicator indicator = line.indicator();
        BigDecimal plan = indicator.target().value().orElseThrow();
        String planCell =
                book.places.at(SheetKey.TARGETS, book.places.target(indicator.code()), TargetRowWorkbook.PLAN);
        int row = book.places.block(indicator.code()).year();
        List<Place> places = places(line);
        List<Row> rows = places.stream()
                .map(place -> new Row(
                        book.words().name(place.unit()),
                        List.of(
                                Optional.of(new Live<>(planCell, plan)),
                                Optional.of(new Live<>(
                                        book.places.at(
                                                SheetKey.UNITS,
                                                row,
                                                book.places.column(place.unit().code())),
                                        place.rate())))))
                .toList();
        long below =
                places.stream().filter(p -> !indicator.target().metBy(p.rate())).count();
        String message = book.text(
                "chart.places",
                book.words().name(indicator),
                Long.toString(below),
                Integer.toString(places.size()),
                book.words().name(places.get(0).unit()),
                book.words().number(places.get(0).rate(), line.decimals()),
                book.words().measure(indicator));
        List<Series> series = List.of(
                new Series(Role.PLAN, book.text("chart.plan", book.words().measure(indicator))),
                new Series(Role.ACTUAL, book.text("chart.actual", book.words().measure(indicator))));
        return new Picture(Kind.BARS, message, book.text("chart.unit"), series, rows, line.decimals());
    }
}
