package vn.kontum.report.batch.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.batch.AuditAnchors;
import vn.kontum.report.batch.AuditStore;

/** I5: the audit log has no gap, its chain holds, and every anchor outside the database agrees with it. */
final class AuditCheck implements Check {
    private final AuditStore audit;
    private final AuditAnchors anchors;

    AuditCheck(AuditStore audit, AuditAnchors anchors) {
        this.audit = audit;
        this.anchors = anchors;
    }

    @Override
    public CheckResult perform() {
        List<AuditStore.Entry> rows = audit.all();
        List<Fault> faults = new ArrayList<>();
        List<Fault> warnings = new ArrayList<>();
        audit.faults().forEach(broken -> faults.add(new Fault("audit", "audit." + broken.kind(), broken.arguments())));
        compare(rows, faults, warnings);
        return new CheckResult(
                "I5",
                "the audit log is gap-free, its chain verifies and agrees with its anchors",
                rows.size(),
                faults,
                warnings);
    }

    private void compare(List<AuditStore.Entry> rows, List<Fault> faults, List<Fault> warnings) {
        Map<Long, AuditStore.Entry> bySeq = new HashMap<>();
        rows.forEach(row -> bySeq.put(row.seq(), row));
        long last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).seq();
        List<Long> anchored = new ArrayList<>();
        for (AuditAnchors.Line line : lines(faults)) {
            String place = AuditAnchors.FILE + " " + line.number();
            if (line.anchor().isEmpty()) {
                warnings.add(Fault.of(place, "anchor.unreadable"));
                continue;
            }
            AuditAnchors.Anchor anchor = line.anchor().get();
            anchored.add(anchor.seq());
            Optional<AuditStore.Entry> row = Optional.ofNullable(bySeq.get(anchor.seq()));
            if (row.isEmpty()) {
                faults.add(Fault.of(place, "anchor.gone", number(anchor.seq()), number(last)));
            } else if (!row.get().hash().equals(anchor.hash())) {
                faults.add(Fault.of(place, "anchor.differs", number(anchor.seq())));
            }
        }
        missing(rows, anchored, faults, warnings);
    }

    private List<AuditAnchors.Line> lines(List<Fault> faults) {
        try {
            return anchors.read();
        } catch (IOException e) {
            faults.add(Fault.of(AuditAnchors.FILE, "unreadable"));
            return List.of();
        }
    }

    /** A process that is killed right after an act leaves it without an anchor, so a missing one alone is no fault; all of them are. */
    private void missing(List<AuditStore.Entry> rows, List<Long> anchored, List<Fault> faults, List<Fault> warnings) {
        long first = audit.anchoredFrom();
        List<Long> expected = rows.stream()
                .filter(row -> row.seq() >= first && AuditStore.anchored(row.act()))
                .map(AuditStore.Entry::seq)
                .toList();
        List<Long> without =
                expected.stream().filter(seq -> !anchored.contains(seq)).toList();
        if (anchored.isEmpty() && expected.size() > 1) {
            faults.add(Fault.of(AuditAnchors.FILE, "anchor.none", expected.size()));
        } else if (!without.isEmpty()) {
            warnings.add(Fault.of(
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
