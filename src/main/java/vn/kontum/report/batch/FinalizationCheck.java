package vn.kontum.report.batch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionMeta;
import vn.kontum.report.report.FigureJumps;
import vn.kontum.report.report.Frame;
import vn.kontum.report.report.OpenQuestions;
import vn.kontum.report.report.Snapshot;
import vn.kontum.report.report.Words;

/** What a report needs a reason for before it may be declared final. Drafts are published all the same. */
final class FinalizationCheck {
    private static final int MOST = 5;

    private final Catalogue catalogue;
    private final SnapshotReader snapshots;

    FinalizationCheck(Catalogue catalogue, SnapshotReader snapshots) {
        this.catalogue = catalogue;
        this.snapshots = snapshots;
    }

    /** One sentence for each reason that is missing, the gravest first. */
    List<String> missingReasons(Snapshot snapshot, Locale locale) {
        EditionMeta meta = new EditionMeta(0, Edition.State.DRAFT, "", catalogue.version(), Instant.EPOCH);
        return new OpenQuestions(new Frame(catalogue, snapshot, meta, new Words(locale))).sentences();
    }

    /** Jumps of province figures that nobody gave a reason for. */
    List<FigureJumps.Jump> unexplainedJumps(Period period) {
        return new FigureJumps(catalogue, snapshots.read(period, Scope.whole())).unexplained();
    }

    /**
     * Lets the period pass as it stands now.
     *
     * @throws RefusedException naming what nobody gave a reason for
     */
    void require(Period period) {
        require(snapshots.read(period, Scope.whole()));
    }

    /** The same for what an edition was made from. */
    void require(Snapshot snapshot) {
        List<String> missing = missingReasons(snapshot, Locale.ENGLISH);
        if (!missing.isEmpty()) {
            List<String> spoken = missingReasons(snapshot, vn.kontum.report.catalogue.Messages.VIETNAMESE);
            throw new RefusedException(
                    RefusedException.Code.REASONS_MISSING,
                    snapshot.period().code(),
                    missing.size(),
                    shown(spoken),
                    shown(missing));
        }
    }

    private static String shown(List<String> sentences) {
        return String.join(" | ", sentences.subList(0, Math.min(MOST, sentences.size())));
    }
}
