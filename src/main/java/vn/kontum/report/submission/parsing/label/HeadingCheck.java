package vn.kontum.report.submission.parsing.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.UnitNames;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.LocalizedArgument;
import vn.kontum.report.text.Messages;
import vn.kontum.report.text.TextSanitizer;
import vn.kontum.report.xlsx.model.Cell;

/** Holds the headings that people see above the columns of a form against what is read from these columns. */
public final class HeadingCheck {
    private static final String NOTE = "ghichu";
    /** Columns of ours right of the figures, which come to stand in their place when the column of the figures is deleted. */
    private static final List<String> RIGHT = List.of("kiemtra", "sovoi", "tudaunam", NOTE, "phongban");

    private final FindingFactory text;
    private final Period period;
    private final List<Variable> form;
    private final List<Finding> findings = new ArrayList<>();
    private final List<LocalizedArgument> missing = new ArrayList<>();

    /** @param form what the form asks for */
    public HeadingCheck(FindingFactory text, Period period, List<Variable> form) {
        this.text = text;
        this.period = period;
        this.form = form;
    }

    /** Looks at the headings of a sheet with lines; the column of the figures counts from 0. */
    public void check(String sheet, HeadingRow row, int column) {
        List<ColumnHeading> own = row.own();
        if (row.cells().isEmpty()) {
            return;
        }
        if (own.size() > 1) {
            findings.add(twice(sheet, own));
            return;
        }
        Optional<Cell> heading = row.at(column);
        ColumnHeading.Meaning meaning = heading.map(cell -> new ColumnHeading(cell).meaning(period, form))
                .orElse(ColumnHeading.Meaning.UNKNOWN);
        switch (meaning) {
            case OTHER -> findings.add(other(sheet, row, heading.orElseThrow()));
            case ANOTHER_PERIOD -> findings.add(anotherPeriod(heading.orElseThrow()));
            case UNKNOWN -> missing.add(messages -> messages.text(period.messageKey("word.heading.figures")));
            case OWN -> {
                // as it was issued
            }
        }
        if (row.cells().stream().noneMatch(cell -> UnitNames.fold(cell.word()).startsWith(NOTE))) {
            missing.add(messages -> messages.text("word.heading.note"));
        }
    }

    /** Whether nothing is known that speaks against the figures below the headings of a sheet. */
    public boolean clear(String sheet) {
        return findings.stream()
                .flatMap(finding -> finding.place().stream())
                .noneMatch(place -> place.sheet().equals(TextSanitizer.name(sheet)));
    }

    /** What is wrong, one for each sheet. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** What the headings no longer say, without saying anything else. */
    public List<LocalizedArgument> missing() {
        return List.copyOf(missing);
    }

    private Finding twice(String sheet, List<ColumnHeading> own) {
        String places =
                own.stream().map(heading -> heading.cell().address().a1()).collect(Collectors.joining(", "));
        return text.ofPlace(
                new FindingFactory.Cause(FindingCode.LAYOUT_CHANGED, "headings"),
                place(own.get(0).cell()),
                TextSanitizer.name(sheet),
                places,
                (LocalizedArgument) this::expected,
                LocalizedArgument.period(period));
    }

    private Finding other(String sheet, HeadingRow row, Cell heading) {
        String cause = deleted(row, heading) ? "column" : "heading";
        return text.ofPlace(
                new FindingFactory.Cause(FindingCode.LAYOUT_CHANGED, cause),
                place(heading),
                TextSanitizer.name(heading.where()),
                LocalizedArgument.quoted(TextSanitizer.name(heading.word())),
                (LocalizedArgument) this::expected,
                LocalizedArgument.period(period),
                TextSanitizer.name(sheet));
    }

    /** Whether a column from the right has moved to the place of the figures, and is no longer where it was. */
    private static boolean deleted(HeadingRow row, Cell heading) {
        String folded = UnitNames.fold(heading.word());
        return RIGHT.stream()
                .filter(folded::startsWith)
                .anyMatch(ours -> row.cells().stream()
                                .filter(cell -> UnitNames.fold(cell.word()).startsWith(ours))
                                .count()
                        == 1);
    }

    private Finding anotherPeriod(Cell heading) {
        Period named = TitlePeriods.of(heading.word()).all().iterator().next();
        return text.ofPlace(
                new FindingFactory.Cause(FindingCode.PERIOD_MISMATCH, "title"),
                place(heading),
                TextSanitizer.name(heading.where()),
                LocalizedArgument.period(named),
                LocalizedArgument.period(period));
    }

    private String expected(Messages messages) {
        return messages.text(period.messageKey("word.heading.value"));
    }

    private static Finding.Location place(Cell cell) {
        return new Finding.Location(
                TextSanitizer.name(cell.sheet()), cell.address().a1());
    }
}
