package vn.kontum.report.job.delivery;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.storage.Outbox;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.submission.response.OutboxFile;

/**
 * Puts files into outboxes unasked.
 *
 * @implNote A file there that is not as it was left is a unit's own work and is never written over.
 */
public final class OutboxDeliveryService {
    private final Outbox outbox;
    private final DeliveryRepository dispatches;
    private final Clock clock;

    public OutboxDeliveryService(Outbox outbox, DeliveryRepository dispatches, Clock clock) {
        this.outbox = outbox;
        this.dispatches = dispatches;
        this.clock = clock;
    }

    /** What kind of file, for whom. */
    public record DeliveryLabel(String unit, Period period, String kind) {}

    /** What became of a file. */
    public enum DeliveryResult {
        WRITTEN,
        /** The same lies there already, or the unit works in it. */
        UNCHANGED,
        /** The unit works in an older one; the new one lies beside it. */
        BESIDE
    }

    public boolean sent(DeliveryLabel label) {
        return dispatches.find(label.unit(), label.period(), label.kind()).isPresent();
    }

    /**
     * Puts a file there, unless the same was put there before. Stopped half-way, it is done again with the same effect.
     */
    public DeliveryResult send(DeliveryLabel label, OutboxFile file, long runId) throws IOException {
        String sha256 = Sha256.of(file.content());
        Optional<Delivery> before = dispatches.find(label.unit(), label.period(), label.kind());
        boolean known = before.filter(d -> d.sha256().equals(sha256)).isPresent();
        if (known && outbox.sha256(before.get().file()).isPresent()) {
            return DeliveryResult.UNCHANGED;
        }
        String name =
                free(label.unit(), file.name(), before.map(Delivery::sha256).orElse(sha256), sha256);
        String path = outbox.put(label.unit(), name, file.content());
        dispatches.record(
                new Delivery(label.unit(), label.period(), label.kind(), path, sha256, runId, clock.instant()));
        return name.equals(file.name()) ? DeliveryResult.WRITTEN : DeliveryResult.BESIDE;
    }

    /** The first name under which nothing lies but what was written by us. */
    private String free(String unit, String name, String former, String now) throws IOException {
        String candidate = name;
        for (int number = 2; ; number++) {
            Optional<String> there = outbox.sha256(unit + "/" + candidate);
            if (there.isEmpty() || there.get().equals(former) || there.get().equals(now)) {
                return candidate;
            }
            int dot = name.lastIndexOf('.');
            candidate = name.substring(0, dot) + "_" + number + name.substring(dot);
        }
    }
}
