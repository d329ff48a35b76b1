package vn.kontum.report.submission.parsing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.submission.layout.IssuedLayout;
import vn.kontum.report.submission.layout.IssuedLayouts;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.Sheet;
import vn.kontum.report.xlsx.model.WorkbookContent;

/**
 * Finds the layout that a form was issued with. The hash in the form decides where a layout of that hash is known for the unit
 * and period, or where the form carries the text that has this hash; a form without a known hash is read by the layout of its
 * unit and period that fits it best, that of today's catalogue first.
 */
final class LayoutResolver {
    /** Column of the hidden lists in which the first version wrote the codes that a form asks for. */
    private static final int LISTED_CODES = 1;

    private final Catalogue catalogue;
    private final IssuedLayouts issued;

    LayoutResolver(Catalogue catalogue, IssuedLayouts issued) {
        this.catalogue = catalogue;
        this.issued = issued;
    }

    /**
     * @param known of the unit and period, as {@link #known} gives them
     * @param present codes that the workbook shows by name or in column A, asked for where no hash is known
     */
    IssuedLayout resolve(
            WorkbookContent content,
            FormMetadata formMetadata,
            SubmissionIdentityResolver.Identity identity,
            List<IssuedLayout> known,
            Supplier<Set<String>> present) {
        Unit unit = identity.unit();
        Period period = identity.period();
        return formMetadata
                .layout()
                .flatMap(hash -> IssuedLayout.withHash(hash, known.toArray(IssuedLayout[]::new))
                        .or(() -> carried(content, hash)
                                .filter(layout ->
                                        layout.madeFor(unit.code(), period) && !ofAnotherPeriod(hash, unit, period))))
                .orElseGet(() -> best(known, present.get()));
    }

    /** The layouts of today and before for a unit and period. */
    List<IssuedLayout> known(SubmissionIdentityResolver.Identity identity) {
        return known(identity.unit(), identity.period());
    }

    /** Every code that any of those layouts may show, in lower case. */
    Set<String> codes(List<IssuedLayout> known) {
        return Stream.concat(
                        catalogue.variables().stream().map(v -> v.code()),
                        known.stream().flatMap(layout -> layout.codes().stream()))
                .collect(Collectors.toSet());
    }

    private List<IssuedLayout> known(Unit unit, Period period) {
        return Stream.concat(
                        Stream.of(IssuedLayout.of(catalogue.form(unit, period))),
                        issued.of(unit.code(), period).stream())
                .distinct()
                .toList();
    }

    /**
     * The text in the form itself, if it has the hash that the form states: lists that somebody shortened have another.
     */
    private static Optional<IssuedLayout> carried(WorkbookContent content, String hash) {
        return listed(content, FormLayout.META_SHEET, 0, FormLayout.META_LAYOUT_COLUMN)
                .flatMap(layout -> IssuedLayout.withHash(hash, layout))
                .or(() -> listed(content, FormLayout.LISTS_SHEET, 1, LISTED_CODES)
                        .flatMap(layout -> IssuedLayout.withHash(hash, layout)));
    }

    private static Optional<IssuedLayout> listed(WorkbookContent content, String sheet, int first, int column) {
        return content.sheet(sheet).map(found -> IssuedLayout.ofCodes(listed(found, first, column)));
    }

    private static List<String> listed(Sheet sheet, int first, int column) {
        return IntStream.iterate(first, row -> row + 1)
                .mapToObj(row -> sheet.cell(new CellAddress(row, column)).map(Cell::word))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether a form of another quarter was relabelled: what that one asked says nothing of this period. */
    private boolean ofAnotherPeriod(String hash, Unit unit, Period period) {
        Predicate<IssuedLayout> same = layout -> layout.hash().equalsIgnoreCase(hash);
        return catalogue.windows().stream()
                .map(ReportingWindow::period)
                .filter(other -> !other.equals(period))
                .anyMatch(other -> known(unit, other).stream().anyMatch(same));
    }

    private static IssuedLayout best(List<IssuedLayout> known, Set<String> present) {
        return known.stream()
                .min(Comparator.comparingLong(layout -> differences(layout, present)))
                .orElseThrow();
    }

    private static long differences(IssuedLayout layout, Set<String> present) {
        Set<String> asked = layout.codes();
        return asked.stream().filter(code -> !present.contains(code)).count()
                + present.stream().filter(code -> !asked.contains(code)).count();
    }
}
