package vn.kontum.report.submission.response;

import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.storage.Outbox;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.submission.FindingCode;

/** Makes the answer to a received file. The same received file and validation give the same bytes, whenever they are made. */
public final class ResponseRenderer {
    private static final Logger LOG = LoggerFactory.getLogger(ResponseRenderer.class);

    /** How the names of answers begin, by what becomes of a file. */
    private static final String RECEIPT = "BIEN_NHAN_";

    private static final String RETURNED = "TRA_LAI_";
    private static final String HELD = "CHO_XU_LY_";
    private static final List<String> KINDS = List.of(RECEIPT, RETURNED, HELD);

    /** The number of a file that was only tried out. */
    private static final long UNNUMBERED = 0;

    /** The longest that such a file's name comes after. */
    private static final String LONGEST = "THU_CHO_XU_LY_0_";

    /** So many digits of a hash tell the names in one folder apart. */
    private static final int MARK = 8;

    private final Catalogue catalogue;
    private final ResponseTemplate design;
    private final String contact;
    private final ReturnedWorkbookWriter corrections;
    private final ReceiptWriter receipts;
    private final PlainTextResponse plain;

    /** Answers that name nobody to ask. */
    public ResponseRenderer(Catalogue catalogue, ResponseTemplate design) {
        this(catalogue, design, "");
    }

    /** @param contact whom to ask: name, telephone, e-mail; empty for nobody */
    public ResponseRenderer(Catalogue catalogue, ResponseTemplate design, String contact) {
        this.catalogue = catalogue;
        this.design = design;
        this.contact = contact;
        ResponseFormatter words = new ResponseFormatter(catalogue, contact);
        this.corrections = new ReturnedWorkbookWriter(catalogue, words, design);
        this.receipts = new ReceiptWriter(catalogue, words, design);
        this.plain = new PlainTextResponse(words);
    }

    /** The same that names units, figures and periods by another catalogue. */
    public ResponseRenderer speaking(Catalogue other) {
        return other == catalogue ? this : new ResponseRenderer(other, design, contact);
    }

    /** The workbook and the same as JSON; nothing for what is still arriving and for what no person sent. */
    public List<OutboxFile> answer(ResponseRequest responseRequest) {
        Outcome outcome = responseRequest.validation().outcome();
        boolean nobodySent = responseRequest.validation().codes().contains(FindingCode.JUNK.name());
        if (outcome == Outcome.WAITING || nobodySent) {
            return List.of();
        }
        return List.of(
                workbook(responseRequest),
                new OutboxFile(name(responseRequest) + ".json", ResponseJson.write(responseRequest), true));
    }

    private OutboxFile workbook(ResponseRequest responseRequest) {
        Outcome outcome = responseRequest.validation().outcome();
        boolean receipt = outcome == Outcome.ACCEPTED || outcome == Outcome.IGNORED;
        try {
            return new OutboxFile(
                    name(responseRequest) + ".xlsx",
                    receipt ? receipts.write(responseRequest) : corrections.write(responseRequest));
        } catch (UncheckedIOException unreadable) {
            throw unreadable;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error(
                    "[arrival {}] its answer cannot be made as a workbook, plain text is sent instead",
                    responseRequest.entry().receivedFile().seq(),
                    e);
            return plain(responseRequest);
        }
    }

    /** The answer as plain text, which is made of nothing that could fail. */
    public OutboxFile plain(ResponseRequest responseRequest) {
        return new OutboxFile(name(responseRequest) + ".txt", plain.write(responseRequest));
    }

    /**
     * The names that the answer to a file that is tried out would have had if something else had come of it; none for the names of other
     * files.
     */
    public static List<String> otherTrialNames(String name) {
        return KINDS.stream()
                .map(kind -> kind + UNNUMBERED + "_")
                .filter(name::startsWith)
                .findFirst()
                .map(own -> KINDS.stream()
                        .map(kind -> kind + UNNUMBERED + "_" + name.substring(own.length()))
                        .filter(other -> !other.equals(name))
                        .toList())
                .orElse(List.of());
    }

    /** Of files that have no number each, the ending and what is written of their names tell apart those that are called alike. */
    private static String name(ResponseRequest responseRequest) {
        ReceivedFile receivedFile = responseRequest.entry().receivedFile();
        boolean numbered = receivedFile.seq() != UNNUMBERED;
        String whole = receivedFile.fileName();
        String file = whole.replaceFirst(numbered ? "(?i)\\.[a-z0-9]{1,5}$" : "\\.xlsx$", "")
                .replaceFirst("^(?:TRA_LAI_\\d+_)+", "");
        if (!numbered && !alone(whole, file)) {
            file = Sha256.of(whole).substring(0, MARK) + "_" + file;
        }
        return switch (responseRequest.validation().outcome()) {
            case ACCEPTED, IGNORED -> RECEIPT + receivedFile.seq() + "_" + file;
            case RETURNED -> RETURNED + receivedFile.seq() + "_" + file;
            case QUARANTINED, WAITING -> HELD + receivedFile.seq() + "_" + file;
        };
    }

    /** Whether no other name of a file leaves the same in the name of an answer. */
    private static boolean alone(String whole, String file) {
        boolean ending = file.matches("(?s).*\\.[A-Za-z0-9]{1,5}");
        boolean shown = whole.equals(ending ? file : file + ".xlsx");
        return shown && Outbox.safe(LONGEST + file + ".xlsx").equals(LONGEST + file + ".xlsx");
    }
}
