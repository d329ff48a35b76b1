package vn.kontum.report.cli.output;

import java.util.List;
import java.util.Optional;
import vn.kontum.report.intake.detection.ObservedFileRepository;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;

/** A file that arrived, as programs read it; a contract. Empty is null in JSON. */
public record ReceivedFileDto(
        Optional<Long> seq,
        String file,
        String folder,
        Optional<String> sha256,
        Optional<String> unit,
        Optional<String> period,
        Outcome verdict,
        List<String> codes) {

    public static ReceivedFileDto of(ReceivedFileRecord entry) {
        return new ReceivedFileDto(
                Optional.of(entry.receivedFile().seq()),
                entry.receivedFile().fileName(),
                entry.receivedFile().folder(),
                Optional.of(entry.receivedFile().sha256()).filter(hash -> !hash.isEmpty()),
                entry.unit(),
                entry.period(),
                entry.verdict(),
                entry.codes());
    }

    /** A file that was seen and is not finished yet. */
    public static ReceivedFileDto of(ObservedFileRepository.WaitingFile waiting) {
        return new ReceivedFileDto(
                Optional.empty(),
                waiting.fileName(),
                waiting.folder(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Outcome.WAITING,
                List.of());
    }

    public static TextTable table(TextPrinter printer, List<ReceivedFileDto> receivedFiles) {
        TextTable table = new TextTable(
                printer.word("head.seq"),
                printer.word("head.unit"),
                printer.word("head.period"),
                printer.word("head.verdict"),
                printer.word("head.file"));
        receivedFiles.forEach(a -> table.row(
                a.seq.map(String::valueOf).orElse("-"),
                a.unit.orElse(a.folder.isEmpty() ? "-" : a.folder),
                a.period.orElse("-"),
                printer.word("verdict." + a.verdict),
                (a.file + " " + String.join(" ", a.codes)).strip()));
        return table;
    }
}
