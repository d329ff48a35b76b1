package vn.kontum.report.edge.console;

import vn.kontum.report.edge.console.words.ForeignText;
import vn.kontum.report.edge.console.words.Writing;
import vn.kontum.report.intake.LedgerEntry;

/**
 * A file that arrived, as lists show it.
 *
 * @param codes what was found, in short
 * @param incident a failure of the system while judging it
 * @param answered whether its answer can be downloaded
 * @param stored whether its own bytes can be downloaded
 */
record FileRow(
        long seq,
        String file,
        String unit,
        String period,
        String size,
        String received,
        Mark mark,
        String codes,
        String incident,
        boolean answered,
        boolean stored) {
    static FileRow of(LedgerEntry entry, Units units, Writing writing) {
        return new FileRow(
                entry.arrival().seq(),
                ForeignText.shown(entry.arrival().fileName()),
                units.name(entry.unit().orElse(entry.arrival().folder()), writing),
                entry.period()
                        .flatMap(vn.kontum.report.catalogue.Period::parse)
                        .map(writing::period)
                        .orElse(""),
                writing.size(entry.arrival().size()),
                writing.moment(entry.arrival().receivedAt()),
                Mark.of(entry.verdict(), writing),
                String.join(", ", entry.codes().stream().distinct().toList()),
                entry.incident().map(ForeignText::shown).orElse(""),
                entry.answer().isPresent(),
                !entry.arrival().sha256().isEmpty());
    }
}
