package vn.kontum.report.batch;

import java.nio.file.Path;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.intake.Arrival;
import vn.kontum.report.submission.Candidate;
import vn.kontum.report.submission.History;
import vn.kontum.report.submission.IssuedLayouts;
import vn.kontum.report.submission.Judgement;
import vn.kontum.report.submission.SubmissionJudge;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.check.StandardChecks;

/** Judges the forms of units by the rules of the catalogue. */
final class FormJudging implements Judging {
    private final SubmissionJudge judge;

    FormJudging(Catalogue catalogue, History history, Waivers waivers, IssuedLayouts layouts) {
        this.judge = new SubmissionJudge(catalogue, history, waivers, StandardChecks.all(), layouts);
    }

    @Override
    public Judgement judge(Arrival arrival, Path content) {
        return judge.judge(new Candidate(content, arrival.fileName(), arrival.folder(), arrival.receivedAt()));
    }
}
