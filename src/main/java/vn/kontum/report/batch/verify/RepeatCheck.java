package vn.kontum.report.batch.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionStore;
import vn.kontum.report.report.EditionStore.PublishedFigure;

/** I6: figured again from the same inputs, an edition says the same. */
final class RepeatCheck implements Check {
    private final EditionStore editions;
    private final Runs runs;
    private final String catalogueVersion;

    RepeatCheck(EditionStore editions, Runs runs, String catalogueVersion) {
        this.editions = editions;
        this.runs = runs;
        this.catalogueVersion = catalogueVersion;
    }

    @Override
    public CheckResult perform() {
        List<Fault> faults = new ArrayList<>();
        List<Edition> comparable = editions.all().stream()
                .filter(e -> e.catalogueVersion().equals(catalogueVersion))
                .toList();
        for (Edition edition : comparable) {
            Map<String, PublishedFigure> published = editions.figures(edition.id());
            for (PublishedFigure again : runs.figuresAgain(edition)) {
                Optional<PublishedFigure> before = Optional.ofNullable(published.get(again.indicator()));
                if (before.filter(b -> same(b, again)).isEmpty()) {
                    faults.add(Fault.of(
                            edition.workbook() + " " + again.indicator(),
                            "repeat",
                            before.map(RepeatCheck::text).orElse("\u2013"),
                            text(again)));
                }
            }
        }
        return new CheckResult("I6", "the same inputs give the same figures", comparable.size(), faults);
    }

    private static boolean same(PublishedFigure one, PublishedFigure other) {
        return one.verdict() == other.verdict()
                && equal(one.value(), other.value())
                && equal(one.yearToDate(), other.yearToDate())
                && one.unitsReported() == other.unitsReported()
                && one.unitsExpected() == other.unitsExpected();
    }

    private static String text(PublishedFigure figure) {
        return number(figure.value()) + " / " + number(figure.yearToDate()) + " / " + figure.verdict() + " / "
                + figure.unitsReported() + "/" + figure.unitsExpected();
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("\u2013");
    }

    static boolean equal(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent()
                ? one.get().compareTo(other.get()) == 0
                : one.isEmpty() && other.isEmpty();
    }
}
