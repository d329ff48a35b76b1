package vn.kontum.report.web.edition;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.FileAttachment;

/** Gives files out, always as something to save and never as something to open in the browser. */
@Controller
final class DownloadController {
    /** What no file system and no header misreads: letters, digits and a few signs. */
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()-]");

    private final EditionRepository editions;
    private final ReceivedFileRepository ledger;
    private final DownloadService downloads;

    DownloadController(EditionRepository editions, ReceivedFileRepository ledger, DownloadService downloads) {
        this.editions = editions;
        this.ledger = ledger;
        this.downloads = downloads;
    }

    @GetMapping("/download/edition/{id}/{what}")
    ResponseEntity<Resource> edition(@PathVariable long id, @PathVariable String what) {
        Edition edition = editions.find(id).orElseThrow(CurrentUser::missing);
        Optional<Path> file =
                what.equals("workbook") ? downloads.workbook(edition) : downloads.companion(edition, what);
        Path found = file.orElseThrow(CurrentUser::missing);
        return attachment(found, String.valueOf(found.getFileName()));
    }

    /** What the unit was told; of a returned file its own workbook with the faults marked. */
    @GetMapping("/download/answer/{seq}")
    ResponseEntity<Resource> answer(@PathVariable long seq) {
        Path file = entry(seq).answer().flatMap(downloads::answer).orElseThrow(CurrentUser::missing);
        return attachment(file, String.valueOf(file.getFileName()));
    }

    /** The bytes as they arrived: they may be anything. */
    @GetMapping("/download/original/{seq}")
    ResponseEntity<Resource> original(@PathVariable long seq) {
        ReceivedFileRecord entry = entry(seq);
        Path file = downloads.original(entry.receivedFile().sha256()).orElseThrow(CurrentUser::missing);
        return attachment(file, seq + "_" + entry.receivedFile().fileName());
    }

    private ReceivedFileRecord entry(long seq) {
        return ledger.find(seq).orElseThrow(CurrentUser::missing);
    }

    private static ResponseEntity<Resource> attachment(Path file, String name) {
        String safe = UNSAFE.matcher(name).replaceAll("_");
        String shorter = safe.length() > 150 ? safe.substring(safe.length() - 150) : safe;
        return FileAttachment.of(file, shorter);
    }
}
