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
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;

/** Who did what, when and why. */
@Controller
final class AuditController {
    private static final int PAGE = 100;

    private final AuditRepository audit;
    private final Clock clock;

    AuditController(AuditRepository audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    record Row(long seq, String when, String who, String act, String subject, String reason, String detail) {
        static Row of(AuditRepository.AuditRecord entry, ViewFormatter formatter) {
            AuditRepository.AuditEvent auditEvent = entry.act();
            return new Row(
                    entry.seq(),
                    formatter.moment(auditEvent.at()),
                    UntrustedText.shown(auditEvent.who()),
                    formatter.has("act." + auditEvent.act())
                            ? formatter.text("act." + auditEvent.act())
                            : auditEvent.act(),
                    UntrustedText.shown(auditEvent.subject()),
                    UntrustedText.shown(auditEvent.reason()),
                    UntrustedText.shown(auditEvent.detail()));
        }
    }

    /**
     * As it stands in the address.
     *
     * @param routine present when also runs that begin by themselves every few minutes are wanted
     * @param verify present when the chain is to be checked from its beginning
     */
    record Query(Optional<String> q, Optional<String> routine, Optional<Long> before, Optional<String> verify) {}

    @GetMapping("/audit")
    String list(Query query, CurrentUser user, Model model) {
        List<AuditRepository.AuditRecord> found = audit.find(
                query.q().orElse("").strip(),
                query.routine().isPresent(),
                query.before().orElse(Long.MAX_VALUE),
                PAGE + 1);
        model.addAttribute(
                "rows",
                found.stream().limit(PAGE).map(e -> Row.of(e, user.writing())).toList());
        model.addAttribute("q", query.q().orElse(""));
        model.addAttribute("routine", query.routine().isPresent());
        if (found.size() > PAGE) {
            model.addAttribute("older", found.get(PAGE - 1).seq());
        }
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
