package vn.kontum.report.web.unit;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.run.confirmation.RequestedAction;
import vn.kontum.report.run.confirmation.SecondPerson;
import vn.kontum.report.web.FileRow;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;

/** The page of files that wait for a decision, of decisions that wait for a second person, and of those taken last. */
@Component
final class QuarantinePageFactory {
    private final QuarantineService quarantine;
    private final FindingRepository findings;
    private final UnitNameLookup units;
    private final SecondPerson second;
    private final UndoLinks undo;

    QuarantinePageFactory(
            QuarantineService quarantine,
            FindingRepository findings,
            UnitNameLookup units,
            SecondPerson second,
            UndoLinks undo) {
        this.quarantine = quarantine;
        this.findings = findings;
        this.units = units;
        this.second = second;
        this.undo = undo;
    }

    /**
     * A file that waits.
     *
     * @param late whether it came after the report was final, so that an administrator has to approve it
     * @param why what was found, first of all what it waits for
     */
    record QuarantinedFile(FileRow file, boolean late, List<ReasonText> why) {}

    /** A finding about the file, with what can be done about it. */
    record ReasonText(StatusBadge severity, String code, String message, String remedy) {}

    /** A decision that waits for a second person. */
    record PendingAction(long id, String what, String who, String reason) {
        static PendingAction of(RequestedAction request, ViewFormatter formatter) {
            return new PendingAction(
                    request.id(),
                    formatter.text("act." + request.act()) + ": " + UntrustedText.shown(request.subject()),
                    UntrustedText.shown(request.author()) + " \u00B7 " + formatter.moment(request.at()),
                    UntrustedText.whole(request.reason()));
        }
    }

    void show(ViewFormatter formatter, Model model) {
        List<ReceivedFileRecord> waiting = quarantine.list();
        Set<Long> late = quarantine.late(waiting);
        model.addAttribute(
                "cards",
                waiting.stream()
                        .map(e -> file(e, late.contains(e.receivedFile().seq()), formatter))
                        .toList());
        model.addAttribute(
                "pending",
                second.waiting().stream()
                        .map(request -> PendingAction.of(request, formatter))
                        .toList());
        model.addAttribute("decided", undo.last(formatter));
    }

    private QuarantinedFile file(ReceivedFileRecord entry, boolean late, ViewFormatter formatter) {
        List<ReasonText> why = findings.of(entry.receivedFile().seq()).stream()
                .map(f -> new ReasonText(
                        StatusBadge.of(f.severity(), f.explained(), formatter),
                        f.code(),
                        UntrustedText.whole(f.officeMessage(formatter.locale())),
                        UntrustedText.whole(f.remedy(formatter.locale()))))
                .toList();
        return new QuarantinedFile(FileRow.of(entry, units, formatter), late, why);
    }
}
