package vn.kontum.report.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.text.Messages;

/**
 * One fault: where, what the unit typed, what is wrong, how to mend it.
 *
 * @param cells every cell of a fault that several have
 */
public record FindingDto(
        String code,
        Rule.Severity severity,
        Optional<String> sheet,
        Optional<String> cell,
        Optional<String> variable,
        String entered,
        String message,
        String remedy,
        String messageEn,
        boolean explained,
        List<CellDto> cells,
        String remedyEn) {

    /** One of several cells that have the same fault. */
    record CellDto(String sheet, String cell, Optional<String> variable, String entered) {
        static CellDto of(Finding.AffectedCell affectedCell) {
            return new CellDto(
                    affectedCell.place().sheet(),
                    affectedCell.place().cell(),
                    affectedCell.variable(),
                    affectedCell.entered());
        }
    }

    public static FindingDto of(Finding finding) {
        return new FindingDto(
                finding.code(),
                finding.severity(),
                finding.place().map(Finding.Location::sheet),
                finding.place().map(Finding.Location::cell).filter(cell -> !cell.isEmpty()),
                finding.variable(),
                finding.entered(),
                finding.officeMessage(Messages.VIETNAMESE),
                finding.remedyVi(),
                finding.officeMessage(Locale.ENGLISH),
                finding.explained(),
                finding.more().stream().map(CellDto::of).toList(),
                finding.remedyEn());
    }

    public void print(TextPrinter printer) {
        TextPrinter.TextStyle mood =
                severity == Rule.Severity.BLOCK ? TextPrinter.TextStyle.BAD : TextPrinter.TextStyle.DOUBTFUL;
        String word = printer.word(explained ? "severity.explained" : "severity." + severity);
        printer.line("  " + printer.paint(word, mood) + "  " + code);
        printer.paragraph(printer.vietnamese() ? message : messageEn, "    ");
        if (!entered.isEmpty()) {
            printer.paragraph(printer.word("finding.entered", entered), "    ");
        }
        String mending = printer.vietnamese() ? remedy : remedyEn;
        if (!mending.isEmpty()) {
            printer.paragraph("\u2192 " + mending, "    ");
        }
    }
}
