package vn.kontum.report.edge.cli;

import java.util.List;
import java.util.Optional;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.intake.Outcome;
import vn.kontum.report.intake.SightingStore;

/** A file that arrived, as programs read it; a contract. Empty is null in JSON. */
record ArrivalLine(
        Optional<Long> seq,
        String file,
        String folder,
        Optional<String> sha256,
        Optional<String> unit,
        Optional<String> period,
        Outcome verdict,
        List<String> codes) {

    static ArrivalLine of(LedgerEntry entry) {
        return new ArrivalLine(
                Optional.of(entry.arrival().seq()),
                entry.arrival().fileName(),
                entry.arrival().folder(),
                Optional.of(entry.arrival().sha256()).filter(hash -> !hash.isEmpty()),
                entry.unit(),
                entry.period(),
                entry.verdict(),
                entry.codes());
    }

    /** A file that was seen and is not finished yet. */
    static ArrivalLine of(SightingStore.Waiting waiting) {
        return new ArrivalLine(
                Optional.empty(),
                waiting.fileName(),
                waiting.folder(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Outcome.WAITING,
                List.of());
    }

    static Table table(Page page, List<ArrivalLine> arrivals) {
        Table table = new Table(
                page.word("head.seq"),
                page.word("head.unit"),
                page.word("head.period"),
                page.word("head.verdict"),
                page.word("head.file"));
        arrivals.forEach(a -> table.row(
                a.seq.map(String::valueOf).orElse("-"),
                a.unit.orElse(a.folder.isEmpty() ? "-" : a.folder),
                a.period.orElse("-"),
                page.word("verdict." + a.verdict),
                (a.file + " " + String.join(" ", a.codes)).strip()));
        return table;
    }
}
