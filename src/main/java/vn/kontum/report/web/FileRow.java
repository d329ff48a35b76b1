package vn.kontum.report.web;

import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;

/**
 * A file that arrived, as lists show it.
 *
 * @param codes what was found, in short
 * @param incident a failure of the system while judging it
 * @param answered whether its answer can be downloaded
 * @param stored whether its own bytes can be downloaded
 */
public record FileRow(
        long seq,
        String file,
        String unit,
        String period,
        String size,
        String received,
        StatusBadge mark,
        String codes,
        String incident,
        boolean answered,
        boolean stored) {
    public static FileRow of(ReceivedFileRecord entry, UnitNameLookup units, ViewFormatter formatter) {
        return new FileRow(
                entry.receivedFile().seq(),
                UntrustedText.shown(entry.receivedFile().fileName()),
                units.name(entry.recipient(), formatter),
                entry.period().flatMap(Period::parse).map(formatter::period).orElse(""),
                formatter.size(entry.receivedFile().size()),
                formatter.moment(entry.receivedFile().receivedAt()),
                StatusBadge.of(entry.verdict(), formatter),
                String.join(", ", entry.codes().stream().distinct().toList()),
                entry.incident().map(UntrustedText::shown).orElse(""),
                entry.answer().isPresent(),
                !entry.receivedFile().sha256().isEmpty());
    }
}
