package vn.kontum.report.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.audit.AuditAnchors;
import vn.kontum.report.audit.AuditRecord;
import vn.kontum.report.audit.AuditRepository;

/** I5: the audit log has no gap, its chain holds, and every anchor outside the database agrees with it. */
final class AuditChainCheck implements InvariantCheck {
    private final AuditRepository audit;
    private final AuditAnchors anchors;

    AuditChainCheck(AuditRepository audit, AuditAnchors anchors) {
        this.audit = audit;
        this.anchors = anchors;
    }

    @Override
    public CheckResult perform(VerificationScope scope) {
        List<AuditRecord> rows = scope.audit();
        List<Violation> faults = new ArrayList<>();
        List<Violation> warnings = new ArrayList<>();
        audit.faults(rows)
                .forEach(broken -> faults.add(new Violation("audit", "audit." + broken.kind(), broken.arguments())));
        if (rows.isEmpty() && !scope.recorded().isEmpty()) {
            faults.add(Violation.of("audit", "audit.empty", scope.recorded().size()));
        }
        compare(rows, faults, warnings);
        return new CheckResult(
                "I5",
                "the audit log is gap-free, its chain verifies and agrees with its anchors",
                rows.size(),
                faults,
                warnings);
    }

    private void compare(List<AuditRecord> rows, List<Violation> faults, List<Violation> warnings) {
        Map<Long, AuditRecord> bySeq = new HashMap<>();
        rows.forEach(row -> bySeq.put(row.seq(), row));
        long last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).seq();
        Set<Long> anchored = new HashSet<>();
        for (AuditAnchors.Line line : lines(faults)) {
            String place = AuditAnchors.FILE + " " + line.number();
            if (line.anchor().isEmpty()) {
                warnings.add(Violation.of(place, "anchor.unreadable"));
                continue;
            }
            AuditAnchors.Anchor anchor = line.anchor().get();
            anchored.add(anchor.seq());
            Optional<AuditRecord> row = Optional.ofNullable(bySeq.get(anchor.seq()));
            if (row.isEmpty()) {
                faults.add(Violation.of(place, "anchor.gone", number(anchor.seq()), number(last)));
            } else if (!row.get().hash().equals(anchor.hash())) {
                faults.add(Violation.of(place, "anchor.differs", number(anchor.seq())));
            } else if (!row.get().act().at().equals(anchor.at())) {
                faults.add(Violation.of(place, "anchor.time", number(anchor.seq())));
            }
        }
        missing(rows, anchored, faults, warnings);
    }

    private List<AuditAnchors.Line> lines(List<Violation> faults) {
        try {
            return anchors.read();
        } catch (IOException e) {
            faults.add(Violation.of(AuditAnchors.FILE, "unreadable"));
            return List.of();
        }
    }

    /**
     * A process that is killed right after an act leaves it without an anchor, so a missing one alone is no fault; all
     * of them are.
     */
    private void missing(List<AuditRecord> rows, Set<Long> anchored, List<Violation> faults, List<Violation> warnings) {
        long first = audit.anchoredFrom();
        List<Long> expected = rows.stream()
                .filter(row -> row.seq() >= first && AuditRepository.anchored(row.act()))
                .map(AuditRecord::seq)
                .toList();
        List<Long> without =
                expected.stream().filter(seq -> !anchored.contains(seq)).toList();
        if (anchored.isEmpty() && expected.size() > 1) {
            faults.add(Violation.of(AuditAnchors.FILE, "anchor.none", expected.size()));
        } else if (anchored.isEmpty() && expected.isEmpty() && first > 1) {
            warnings.add(Violation.of(AuditAnchors.FILE, "anchor.begins", number(first)));
        } else if (!without.isEmpty()) {
            warnings.add(Violation.of(
                    AuditAnchors.FILE,
                    "anchor.missing",
                    without.size(),
                    number(without.get(0)),
                    number(without.get(without.size() - 1))));
        }
    }

    private static String number(long seq) {
        return Long.toString(seq);
    }
}
