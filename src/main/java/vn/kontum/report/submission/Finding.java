package vn.kontum.report.submission;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.text.Messages;

/**
 * A fault in data: expected, for people, collected and never thrown.
 *
 * @param code stable identifier: an intake code ({@code AMBIGUOUS_NUMBER}) or a rule id ({@code R05})
 * @param severity what it means for the file
 * @param place where it is, empty when the whole file is meant
 * @param variable code of the variable concerned
 * @param entered what the unit typed, verbatim, empty if nothing
 * @param messageVi what is wrong and what was expected, with the unit's own numbers
 * @param remedyVi how to mend it
 * @param messageEn what is wrong, in English
 * @param remedyEn how to mend it, in English; empty where an earlier version found it, or the catalogue does not say it
 * @param explained a warning cleared by a reason in the note cell or a waiver
 * @param implausibility of a figure that is not plausible: what was expected, and what it does to the province
 * @param more every cell that has the same fault, where several do
 * @param forOffice what the office reads instead of the message, where it names other units
 */
public record Finding(
        String code,
        Rule.Severity severity,
        Optional<Location> place,
        Optional<String> variable,
        String entered,
        String messageVi,
        String remedyVi,
        String messageEn,
        String remedyEn,
        boolean explained,
        Optional<Implausibility> implausibility,
        List<AffectedCell> more,
        Optional<OfficeMessage> forOffice) {

    public Finding {
        more = List.copyOf(more);
    }

    /** Of something that is no question of plausibility, in one place. */
    public Finding(
            String code,
            Rule.Severity severity,
            Optional<Location> place,
            Optional<String> variable,
            String entered,
            String messageVi,
            String remedyVi,
            String messageEn,
            String remedyEn,
            boolean explained) {
        this(
                code,
                severity,
                place,
                variable,
                entered,
                messageVi,
                remedyVi,
                messageEn,
                remedyEn,
                explained,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** A message that no unit may read, since it names others. */
    public record OfficeMessage(String vi, String en) {}

    /** A cell of a workbook: {@code Bieu!F14}. */
    public record Location(String sheet, String cell) {}

    /**
     * One of several cells that have the same fault.
     *
     * @param variable code of the variable that is read from it
     * @param entered what the unit typed there
     * @param messageVi what is wrong there, as of a cell alone; empty where the finding says it
     */
    public record AffectedCell(Location place, Optional<String> variable, String entered, String messageVi) {
        /** A cell of which the finding itself says what is wrong. */
        public static AffectedCell of(Location place, Optional<String> variable) {
            return new AffectedCell(place, variable, "", "");
        }
    }

    /** What is wrong, as units may read it, in the language of the reader. */
    public String message(Locale reader) {
        return Messages.vietnamese(reader) ? messageVi : messageEn;
    }

    /** What is wrong, with the names of other units: for the office alone. */
    public String officeMessage(Locale reader) {
        return forOffice
                .map(message -> Messages.vietnamese(reader) ? message.vi() : message.en())
                .orElseGet(() -> message(reader));
    }

    /** How to mend it, in the language of the reader. */
    public String remedy(Locale reader) {
        return Messages.vietnamese(reader) ? remedyVi : remedyEn;
    }

    /** Whether it is about the file as a whole; what a cell shows is the unit's to mend, whatever its code. */
    public boolean ofWholeFile() {
        return place.isEmpty();
    }

    public boolean blocks() {
        return severity == Rule.Severity.BLOCK;
    }

    /** The same about all those cells. */
    public Finding with(List<AffectedCell> further) {
        return as(severity, explained, further);
    }

    /** Every place that it is about. */
    public List<Location> places() {
        return Stream.concat(place.stream(), more.stream().map(AffectedCell::place))
                .distinct()
                .toList();
    }

    /** Every variable that it is about. */
    public List<String> variables() {
        return Stream.concat(variable.stream(), more.stream().flatMap(each -> each.variable().stream()))
                .distinct()
                .toList();
    }

    /** The same as a warning: of a file that is accepted already. */
    public Finding asWarning() {
        return as(Rule.Severity.WARN, explained, more);
    }

    /** The same, cleared by a reason. */
    public Finding asExplained() {
        return as(severity, true, more);
    }

    /** The same as it was found, without the reason that was given for it. */
    public Finding asFound(Rule.Severity found) {
        return as(found, false, more);
    }

    private Finding as(Rule.Severity weight, boolean cleared, List<AffectedCell> further) {
        return new Finding(
                code,
                weight,
                place,
                variable,
                entered,
                messageVi,
                remedyVi,
                messageEn,
                remedyEn,
                cleared,
                implausibility,
                further,
                forOffice);
    }

    /** The same about a figure that is not plausible. */
    public Finding doubted(Implausibility doubt) {
        return withInfluence(doubt, "", "");
    }

    /** The same with its influence and a sentence about it behind each message. */
    public Finding withInfluence(Implausibility measured, String moreVi, String moreEn) {
        return new Finding(
                code,
                severity,
                place,
                variable,
                entered,
                messageVi + moreVi,
                remedyVi,
                messageEn + moreEn,
                remedyEn,
                explained,
                Optional.of(measured),
                more,
                forOffice.map(message -> new OfficeMessage(message.vi() + moreVi, message.en() + moreEn)));
    }

    /** Whether a final edition needs a reason for it that nobody gave yet. */
    public boolean needsReason() {
        return open() && implausibility.filter(Implausibility::needsReason).isPresent();
    }

    /** Whether it is a warning nobody has explained or waived yet. */
    public boolean open() {
        return severity == Rule.Severity.WARN && !explained;
    }
}
