package vn.kontum.report.administration;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.job.consolidate.InputSnapshotReader;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.FinalizationGate;
import vn.kontum.report.publication.FinalizationObjection;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.model.ReportFormatter;
import vn.kontum.report.publication.model.ReportHeader;
import vn.kontum.report.publication.narrative.FigureJumps;
import vn.kontum.report.publication.narrative.OpenQuestions;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.text.Messages;

/** What a report needs a reason for before it may be declared final. Drafts are published all the same. */
public final class FinalizationCheck implements FinalizationGate {
    private static final int MOST = 5;

    private final Catalogue catalogue;
    private final InputSnapshotReader snapshots;

    public FinalizationCheck(Catalogue catalogue, InputSnapshotReader snapshots) {
        this.catalogue = catalogue;
        this.snapshots = snapshots;
    }

    @Override
    public List<FinalizationObjection> objections(Edition edition, InputSnapshot snapshot) {
        List<String> spoken = missingReasons(snapshot, Messages.VIETNAMESE);
        List<String> english = missingReasons(snapshot, Locale.ENGLISH);
        return IntStream.range(0, Math.min(MOST, spoken.size()))
                .mapToObj(i -> new FinalizationObjection(
                        "REASONS_MISSING", locale -> Messages.vietnamese(locale) ? spoken.get(i) : english.get(i)))
                .toList();
    }

    /** One sentence for each reason that is missing, the gravest first. */
    public List<String> missingReasons(InputSnapshot snapshot, Locale locale) {
        EditionMetadata meta = new EditionMetadata(0, Edition.State.DRAFT, "", catalogue.version(), Instant.EPOCH);
        return new OpenQuestions(new ReportHeader(catalogue, snapshot, meta, new ReportFormatter(locale))).sentences();
    }

    /** Jumps of province figures that nobody gave a reason for. */
    List<FigureJumps.Jump> unexplainedJumps(Period period) {
        return new FigureJumps(catalogue, snapshots.read(period, RerunMode.whole())).unexplained();
    }
}
