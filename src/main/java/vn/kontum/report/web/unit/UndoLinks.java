package vn.kontum.report.web.unit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.submission.FileDecisionRepository;
import vn.kontum.report.submission.FileDecisionRepository.Kind;
import vn.kontum.report.web.FileRow;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.ViewFormatter;

/** Ways to take releases, approvals and rejections of files back. */
@Component
record UndoLinks(
        QuarantineService quarantine,
        ReceivedFileRepository ledger,
        FileDecisionRepository decisions,
        UnitNameLookup units) {
    /** So many decisions are offered where all units are together; older ones are on the page of their unit. */
    private static final int LAST = 20;

    /**
     * A file about which somebody decided.
     *
     * @param act last part of the address that shows what taking it back would do
     * @param label of the button
     */
    record UndoLink(FileRow file, String act, String label) {}

    /** Of the decisions taken last those that can be taken back. */
    List<UndoLink> last(ViewFormatter formatter) {
        List<Long> decided = decisions.newest(Set.of(Kind.RELEASED, Kind.REJECTED), LAST);
        return of(
                ledger.find(decided).stream()
                        .sorted(Comparator.comparing(
                                file -> decided.indexOf(file.receivedFile().seq())))
                        .toList(),
                formatter);
    }

    /** Of some files those about which a decision can be taken back. */
    List<UndoLink> of(Collection<ReceivedFileRecord> files, ViewFormatter formatter) {
        Map<Long, String> acts = quarantine.undoing(files);
        return files.stream()
                .flatMap(file -> Optional.ofNullable(
                                acts.get(file.receivedFile().seq()))
                        .stream()
                        .map(act -> new UndoLink(
                                FileRow.of(file, units, formatter), act, formatter.text("quarantine." + act))))
                .toList();
    }
}
