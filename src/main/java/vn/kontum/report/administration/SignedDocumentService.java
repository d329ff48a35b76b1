package vn.kontum.report.administration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import vn.kontum.report.administration.archive.YearArchiveRepository;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.SignedDocument;
import vn.kontum.report.publication.SignedDocumentRepository;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;

/**
 * Takes the signed papers of editions in.
 *
 * @implNote It takes no lease: nothing is replaced and no figure or state changes. What it must not meet is the removal of an archived
 *     file that has the same bytes, so the scan is stored while no removal can go on.
 */
public final class SignedDocumentService {
    private static final ZoneId PROVINCE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final long LARGEST = 100L * 1024 * 1024;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 255;
    /** How files of scanners begin: PDF, JPEG, PNG, TIFF in both byte orders. */
    private static final List<String> SCANS =
            List.of("255044462d", "ffd8ff", "89504e470d0a1a0a", "49492a00", "4d4d002a");

    private final SignedDocumentRepository documents;
    private final ContentStore store;
    private final YearArchiveRepository archives;
    private final AuditRepository audit;
    private final TransactionOperations transactionOperations;
    private final Clock clock;

    public SignedDocumentService(
            SignedDocumentRepository documents,
            ContentStore store,
            YearArchiveRepository archives,
            AuditRepository audit,
            TransactionOperations transactionOperations,
            Clock clock) {
        this.documents = documents;
        this.store = store;
        this.archives = archives;
        this.audit = audit;
        this.transactionOperations = transactionOperations;
        this.clock = clock;
    }

    /**
     * Stores a scan by its hash and records number and date of the document with it. An older one of the edition is kept.
     *
     * @throws RequestRejectedException when the file is no scan, the number or date cannot be that of a document, or the
     *     very same is attached already
     */
    public SignedDocument attach(Edition edition, Path file, String number, LocalDate date, Actor by)
            throws IOException {
        by.authority().require(Authority.OPERATOR);
        requireScan(file);
        String documentNumber = number(number);
        Instant now = clock.instant();
        if (date.isAfter(LocalDate.ofInstant(now, PROVINCE))) {
            throw new RequestRejectedException(Code.DOCUMENT_DATE, date.toString());
        }
        return transactionOperations.all(() -> {
            archives.lock();
            ContentStore.StoredContent stored = stored(file);
            SignedDocument document = new SignedDocument(
                    edition.id(),
                    stored.sha256(),
                    stored.size(),
                    name(file),
                    documentNumber,
                    date,
                    now,
                    by.name(),
                    by.reason());
            if (!documents.add(document)) {
                throw new RequestRejectedException(Code.ALREADY_DONE, documentNumber);
            }
            audit.append(new AuditEvent(
                    now,
                    by.name(),
                    "attach-signed",
                    edition.workbook(),
                    by.reason(),
                    documentNumber + " " + date + " " + stored.sha256()));
            return document;
        });
    }

    private ContentStore.StoredContent stored(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return store.put(in);
        } catch (IOException e) {
            throw new UncheckedIOException("[" + file + "] the scan could not be stored", e);
        }
    }

    private static void requireScan(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RequestRejectedException(Code.NO_SUCH_FILE, file.toString());
        }
        if (Files.size(file) > LARGEST) {
            throw new RequestRejectedException(Code.NOT_A_SCAN, file.toString());
        }
        try (InputStream in = Files.newInputStream(file)) {
            String begin = HexFormat.of().formatHex(in.readNBytes(8));
            if (SCANS.stream().noneMatch(begin::startsWith)) {
                throw new RequestRejectedException(Code.NOT_A_SCAN, file.toString());
            }
        }
    }

    private static String number(String number) {
        String tidy = Normalizer.normalize(number, Normalizer.Form.NFC).strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_NUMBER || tidy.matches(".*\\p{Cntrl}.*")) {
            throw new RequestRejectedException(Code.DOCUMENT_NUMBER, tidy);
        }
        return tidy;
    }

    private static String name(Path file) {
        String name = Normalizer.normalize(String.valueOf(file.getFileName()), Normalizer.Form.NFC);
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }
}
