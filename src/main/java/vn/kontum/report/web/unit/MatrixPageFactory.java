package vn.kontum.report.web.unit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.publication.status.UnitStatusEntry;
import vn.kontum.report.query.UnitStatus;
import vn.kontum.report.web.ActionForm;
import vn.kontum.report.web.SelectOption;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.table.TableView;

/** Who has reported: the units that are looked for, a page of them. */
@Component
final class MatrixPageFactory {
    /** Units on a page: all of them can be chosen together. */
    private static final int PAGE = UnitNameLookup.MOST_CHOSEN;

    private final SubmissionMatrix matrix;
    private final UnitNameLookup units;

    MatrixPageFactory(SubmissionMatrix matrix, UnitNameLookup units) {
        this.matrix = matrix;
        this.units = units;
    }

    /**
     * As it stands in the address.
     *
     * @param q part of a name or of a code, with or without accents
     * @param mark of the chosen quarter
     * @param page from 1 on; what is no number is the first page
     */
    record Query(String q, String mark, String page) {
        Query(@Nullable String q, @Nullable String mark, @Nullable String page) {
            this.q = ActionForm.given(q).strip();
            this.mark = ActionForm.given(mark);
            this.page = ActionForm.given(page);
        }

        private Optional<UnitStatus> status() {
            return Stream.of(UnitStatus.values())
                    .filter(status -> status.name().equals(mark))
                    .findFirst();
        }

        private int number() {
            return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        }
    }

    /**
     * The page.
     *
     * @param code of the chosen quarter
     * @param found units that are looked for, of {@code total}
     * @param page from 1 to {@code pages}
     */
    record View(
            String code,
            SubmissionMatrix.View matrix,
            List<SelectOption> marks,
            Query query,
            int found,
            int total,
            int page,
            int pages) {}

    /** How every unit stands in the quarters of the chosen one's year. */
    Map<Period, List<UnitStatusEntry>> places(Period chosen) {
        return matrix.places(chosen);
    }

    /** @param places see {@link #places} */
    View of(Period chosen, Map<Period, List<UnitStatusEntry>> places, Query query, ViewFormatter formatter) {
        Map<String, UnitStatusEntry> now = UnitStatusEntry.byUnit(places.getOrDefault(chosen, List.of()));
        List<Unit> found = units.reporting().stream()
                .filter(named(query, formatter))
                .filter(unit -> query.status().isEmpty()
                        || Optional.ofNullable(now.get(unit.code()))
                                .map(UnitStatus::of)
                                .equals(query.status()))
                .toList();
        int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int page = Math.min(query.number(), pages);
        List<Unit> shown = found.subList((page - 1) * PAGE, Math.min(found.size(), page * PAGE));
        List<SelectOption> marks = Stream.of(UnitStatus.values())
                .map(mark -> new SelectOption(
                        mark.name(),
                        formatter.text("matrix.mark." + mark),
                        query.status().equals(Optional.of(mark))))
                .toList();
        return new View(
                chosen.code(),
                matrix.of(chosen, places, shown, formatter),
                marks,
                query,
                found.size(),
                units.reporting().size(),
                page,
                pages);
    }

    private static Predicate<Unit> named(Query query, ViewFormatter formatter) {
        String wanted = TableView.folded(query.q());
        return unit -> wanted.isEmpty()
                || TableView.folded(formatter.unit(unit)).contains(wanted)
                || TableView.folded(unit.code()).contains(wanted);
    }
}
