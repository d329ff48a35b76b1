package vn.kontum.report.submission.response;

import java.util.List;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.submission.FindingCode;

/** Makes the answer to an arrival. The same arrival and judgement give the same bytes, whenever they are made. */
public final class ResponseRenderer {
    private final ReturnedWorkbookWriter corrections;
    private final ReceiptWriter receipts;

    public ResponseRenderer(Catalogue catalogue, ResponseTemplate design) {
        ResponseFormatter words = new ResponseFormatter(catalogue);
        this.corrections = new ReturnedWorkbookWriter(words, design);
        this.receipts = new ReceiptWriter(words, design);
    }

    /** The workbook and its JSON twin; nothing for what is still arriving and for what no person sent. */
    public List<OutboxFile> answer(ResponseRequest answered) {
        Outcome outcome = answered.judgement().outcome();
        boolean nobodySent = answered.judgement().codes().contains(FindingCode.JUNK.name());
        if (outcome == Outcome.WAITING || nobodySent) {
            return List.of();
        }
        String name = name(answered);
        boolean receipt = outcome == Outcome.ACCEPTED || outcome == Outcome.IGNORED;
        byte[] workbook = receipt ? receipts.write(answered) : corrections.write(answered);
        return List.of(
                new OutboxFile(name + ".xlsx", workbook), new OutboxFile(name + ".json", ResponseJson.write(answered)));
    }

    private static String name(ResponseRequest answered) {
        ReceivedFile arrival = answered.entry().arrival();
        String file =
                arrival.fileName().replaceFirst("(?i)\\.[a-z0-9]{1,5}$", "").replaceFirst("^(?:TRA_LAI_\\d+_)+", "");
        return switch (answered.judgement().outcome()) {
            case ACCEPTED, IGNORED -> "BIEN_NHAN_" + arrival.seq() + "_" + file;
            case RETURNED -> "TRA_LAI_" + arrival.seq() + "_" + file;
            case QUARANTINED, WAITING -> "CHO_XU_LY_" + arrival.seq() + "_" + file;
        };
    }
}
