package vn.kontum.report.web.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.run.Actor;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.FileRow;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.table.TableRequest;

/** One screen on which a file that waits is decided: every choice with what it would change. Nothing is changed here. */
@Controller
final class DecisionController {
    private final QuarantineService quarantine;
    private final ReceivedFileRepository ledger;
    private final FindingRepository findings;
    private final UnitNameLookup units;
    private final ActionPreviewFactory previews;
    private final FindingTable table;

    DecisionController(
            QuarantineService quarantine,
            ReceivedFileRepository ledger,
            FindingRepository findings,
            UnitNameLookup units,
            ActionPreviewFactory previews,
            FindingTable table) {
        this.quarantine = quarantine;
        this.ledger = ledger;
        this.findings = findings;
        this.units = units;
        this.previews = previews;
        this.table = table;
    }

    @GetMapping("/quarantine/{seq}")
    String decide(@PathVariable long seq, TableRequest tables, CurrentUser user, Model model) {
        ReceivedFileRecord entry =
                ledger.find(seq).filter(e -> quarantine.waits(seq)).orElseThrow(CurrentUser::missing);
        ViewFormatter formatter = user.writing();
        boolean late = quarantine.late(seq);
        Actor by = user.person("-");
        List<ActionPreviewFactory.View> choices = new ArrayList<>();
        if (!late || user.user().may(Role.ADMIN)) {
            choices.add(previews.of(
                    asked(seq, late ? "approve" : "release", formatter),
                    confirmed -> (acts, files) -> files.release(seq, by, confirmed),
                    formatter));
        }
        choices.add(previews.of(
                asked(seq, "reject", formatter), confirmed -> (acts, files) -> files.reject(seq, by), formatter));
        model.addAttribute("file", FileRow.of(entry, units, formatter));
        model.addAttribute("late", late);
        model.addAttribute("choices", choices);
        model.addAttribute("units", units.choices(Optional.empty(), formatter));
        model.addAttribute(
                "findings", table.of(formatter.text("unit.findings"), found(entry), false, tables, formatter));
        return "console/decide";
    }

    private static ActionPreviewFactory.Asked asked(long seq, String act, ViewFormatter formatter) {
        return new ActionPreviewFactory.Asked(
                formatter.text("quarantine." + act),
                formatter.text("quarantine." + act + ".what"),
                "/quarantine/" + seq + "/" + act,
                "/quarantine",
                List.of());
    }

    private List<FindingRepository.FoundFinding> found(ReceivedFileRecord entry) {
        long seq = entry.receivedFile().seq();
        return findings.of(seq).stream()
                .map(f -> new FindingRepository.FoundFinding(
                        seq, "", entry.recipient(), entry.period().orElse(""), f))
                .toList();
    }
}
