package vn.kontum.report.web.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.audit.AuditPage;
import vn.kontum.report.audit.AuditRecord;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.table.TableCell;
import vn.kontum.report.web.table.TableColumn;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableRow;
import vn.kontum.report.web.table.TableView;

/** Who did what, when and why. */
@Controller
final class AuditController {
    /** Lines of the log at once; older ones follow by a link. */
    private static final int PAGE = 50;

    private final AuditRepository audit;
    private final AuditWords words;
    private final Clock clock;

    AuditController(AuditRepository audit, AuditWords words, Clock clock) {
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    private TableRow row(AuditRecord entry, ViewFormatter formatter) {
        AuditEvent act = entry.act();
        return TableRow.of(
                TableCell.count(entry.seq()),
                TableCell.moment(formatter.moment(act.at()), act.at()),
                TableCell.text(UntrustedText.shown(act.who())),
                TableCell.text(words.act(act.act(), formatter)),
                TableCell.text(words.subject(act, formatter))
                        .detailed(words.detail(act, formatter))
                        .withClass("name"),
                TableCell.text(UntrustedText.whole(act.reason())));
    }

    /**
     * As it stands in the address.
     *
     * @param routine present when also runs that begin by themselves every few minutes are wanted
     * @param verify present when the chain is to be checked from its beginning
     */
    record Query(Optional<String> q, Optional<String> routine, Optional<Long> before, Optional<String> verify) {}

    @GetMapping("/audit")
    String list(Query query, TableRequest tables, CurrentUser user, Model model) {
        AuditPage found = audit.find(
                query.q().orElse("").strip(),
                query.routine().isPresent(),
                query.before().orElse(Long.MAX_VALUE),
                PAGE);
        ViewFormatter formatter = user.writing();
        model.addAttribute(
                "entries",
                TableView.of(
                                "audit",
                                formatter.text("nav.audit"),
                                List.of(
                                        TableColumn.number("seq", formatter.text("run.id")),
                                        TableColumn.text("when", formatter.text("when")),
                                        TableColumn.text("who", formatter.text("audit.who")),
                                        TableColumn.text("act", formatter.text("audit.act")),
                                        TableColumn.text("subject", formatter.text("audit.subject")),
                                        TableColumn.text("reason", formatter.text("reason"))),
                                found.rows().stream()
                                        .map(e -> row(e, formatter))
                                        .toList(),
                                tables)
                        .unsearched());
        model.addAttribute("q", query.q().orElse(""));
        model.addAttribute("routine", query.routine().isPresent());
        found.older().ifPresent(before -> {
            model.addAttribute("older", before);
            model.addAttribute("partly", found.rows().size() < PAGE);
        });
        model.addAttribute("later", query.before().isPresent());
        if (query.verify().isPresent()) {
            model.addAttribute("faults", audit.faults());
        }
        return "console/audit";
    }

    @GetMapping("/audit/export")
    ResponseEntity<byte[]> export() {
        String name = "KTXH_audit_" + LocalDate.ofInstant(clock.instant(), ViewFormatter.PROVINCE) + ".csv";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(AuditCsv.csv(audit.all()));
    }
}
