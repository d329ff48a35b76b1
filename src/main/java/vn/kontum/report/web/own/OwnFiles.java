package vn.kontum.report.web.own;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.ledger.UnattributedFiles;
import vn.kontum.report.job.delivery.Delivery;
import vn.kontum.report.job.delivery.DeliveryRepository;
import vn.kontum.report.web.edition.DownloadService;
import vn.kontum.report.web.file.AnswerDownloads;

/** The files of one unit: what it sent, what it was answered, and its form. */
@Component
final class OwnFiles {
    private static final ZoneId PROVINCE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MOST_UNATTRIBUTED = 20;

    private final ReceivedFileRepository ledger;
    private final UnattributedFiles unattributed;
    private final DeliveryRepository deliveries;
    private final DownloadService downloads;
    private final AnswerDownloads taken;

    OwnFiles(
            ReceivedFileRepository ledger,
            UnattributedFiles unattributed,
            DeliveryRepository deliveries,
            DownloadService downloads,
            AnswerDownloads taken) {
        this.taken = taken;
        this.ledger = ledger;
        this.unattributed = unattributed;
        this.deliveries = deliveries;
        this.downloads = downloads;
    }

    /**
     * What came from the unit for a period, the newest first: from its folder, or without one and under its name; and, since the period
     * began, what names no period, such as a file that is not judged yet or that cannot be read.
     */
    List<ReceivedFileRecord> of(String unit, ReportingWindow window) {
        return Stream.concat(
                        ledger.of(unit, window.period().code()).stream(),
                        unattributed
                                .of(unit, window.from().atStartOfDay(PROVINCE).toInstant(), MOST_UNATTRIBUTED)
                                .stream())
                .filter(entry -> own(entry, unit))
                .sorted(Comparator.comparing((ReceivedFileRecord entry) ->
                                entry.receivedFile().seq())
                        .reversed())
                .toList();
    }

    /** A file of the unit by its number. */
    Optional<ReceivedFileRecord> find(String unit, long seq) {
        return ledger.find(seq).filter(entry -> own(entry, unit));
    }

    private static boolean own(ReceivedFileRecord entry, String unit) {
        String folder = entry.receivedFile().folder();
        boolean sender = folder.equals(unit) || folder.isEmpty();
        return sender && entry.unit().map(unit::equals).orElse(folder.equals(unit));
    }

    /** What the unit was told, in its own outbox. */
    private Optional<Path> answer(String unit, long seq) {
        return find(unit, seq)
                .flatMap(ReceivedFileRecord::answer)
                .filter(path -> path.replace('\\', '/').startsWith(unit + "/"))
                .flatMap(downloads::answer);
    }

    /** As {@link #answer}, for somebody of the unit who takes it along. */
    Optional<Path> take(String unit, long seq, String who) {
        Optional<Path> answer = answer(unit, seq);
        answer.ifPresent(file -> taken.record(seq, who));
        return answer;
    }

    /** The bytes as they arrived. */
    Optional<Path> original(String unit, long seq) {
        return find(unit, seq)
                .flatMap(entry -> downloads.original(entry.receivedFile().sha256()));
    }

    /** The form that was issued to the unit. */
    Optional<Path> form(String unit, Period period) {
        return deliveries.of(unit, period).stream()
                .filter(delivery -> delivery.kind().equals(Delivery.FORM))
                .findFirst()
                .map(Delivery::file)
                .flatMap(downloads::answer);
    }
}
