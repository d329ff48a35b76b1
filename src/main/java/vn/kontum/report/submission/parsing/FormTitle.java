package vn.kontum.report.submission.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.LocalizedArgument;
import vn.kontum.report.submission.parsing.label.TitlePeriods;
import vn.kontum.report.submission.parsing.label.TitleUnits;
import vn.kontum.report.text.TextSanitizer;
import vn.kontum.report.xlsx.model.Cell;

/**
 * Holds the title and the unit line that people see above the lines of a form against the hidden marks: a sheet of another quarter
 * or unit, pasted over the form, still carries the marks of the form.
 */
final class FormTitle {
    private final Catalogue catalogue;
    private final FindingFactory text;

    FormTitle(Catalogue catalogue, FindingFactory text) {
        this.catalogue = catalogue;
        this.text = text;
    }

    /**
     * What the title says otherwise than the identity that was found. Where the file is known to contradict itself about its unit or
     * its period, that is not said a second time.
     *
     * @param unsaid what the headings of the columns no longer say, to be told with what the title lacks
     */
    List<Finding> check(
            List<Cell> head,
            SubmissionIdentityResolver.Identity identity,
            List<Finding> earlier,
            List<LocalizedArgument> unsaid) {
        List<Finding> findings = new ArrayList<>();
        if (head.isEmpty()) {
            return findings;
        }
        List<LocalizedArgument> missing = new ArrayList<>();
        if (earlier.stream().noneMatch(f -> f.code().equals(FindingCode.PERIOD_MISMATCH.name()))) {
            period(head, identity, findings).ifPresent(missing::add);
        }
        if (earlier.stream().noneMatch(f -> f.code().equals(FindingCode.UNIT_MISMATCH.name()))) {
            unit(head, identity, findings).ifPresent(missing::add);
        }
        missing.addAll(unsaid);
        if (!missing.isEmpty()) {
            findings.add(text.ofFile(FindingCode.TITLE_CHANGED, LocalizedArgument.list(missing)));
        }
        return findings;
    }

    private Optional<LocalizedArgument> period(
            List<Cell> head, SubmissionIdentityResolver.Identity identity, List<Finding> findings) {
        boolean found = head.stream()
                .map(cell -> TitlePeriods.of(cell.word()))
                .anyMatch(title -> title.title() && title.all().contains(identity.period()));
        for (Cell cell : head) {
            TitlePeriods title = TitlePeriods.of(cell.word());
            Set<Period> periods = title.title() ? title.all() : Set.of();
            boolean remark = title.compares() || found && title.remarks();
            Optional<Period> other = periods.stream()
                    .filter(p -> !remark && another(p, identity.period()))
                    .findFirst();
            if (other.isPresent() && !periods.contains(identity.period())) {
                findings.add(text.ofPlace(
                        new FindingFactory.Cause(FindingCode.PERIOD_MISMATCH, "title"),
                        place(cell),
                        TextSanitizer.name(cell.where()),
                        LocalizedArgument.period(other.get()),
                        LocalizedArgument.period(identity.period())));
                return Optional.empty();
            }
        }
        return found ? Optional.empty() : Optional.of(messages -> messages.text("word.title.period"));
    }

    /** Whether a title names another period, and not only the year of a quarter or a year that has no report. */
    private boolean another(Period titled, Period period) {
        return titled.closing()
                ? titled.year() != period.year() && catalogue.window(titled).isPresent()
                        || period.closing() && !titled.equals(period)
                : !titled.equals(period);
    }

    private Optional<LocalizedArgument> unit(
            List<Cell> head, SubmissionIdentityResolver.Identity identity, List<Finding> findings) {
        boolean found = false;
        TitleUnits titled = new TitleUnits(catalogue, head);
        for (Cell cell : head) {
            List<Unit> units = titled.named(cell, identity.unit());
            boolean own = units.stream()
                    .anyMatch(unit -> unit.code().equals(identity.unit().code()));
            found |= own;
            if (!own && !units.isEmpty()) {
                findings.add(text.ofPlace(
                        new FindingFactory.Cause(FindingCode.UNIT_MISMATCH, "title"),
                        place(cell),
                        TextSanitizer.name(cell.where()),
                        LocalizedArgument.unit(units.get(0)),
                        LocalizedArgument.unit(identity.unit())));
                return Optional.empty();
            }
        }
        return found ? Optional.empty() : Optional.of(messages -> messages.text("word.title.unit"));
    }

    private static Finding.Location place(Cell cell) {
        return new Finding.Location(
                TextSanitizer.name(cell.sheet()), cell.address().a1());
    }
}
