package vn.kontum.report.web.overview;

import java.util.List;
import java.util.Optional;
import vn.kontum.report.web.edition.EditionRow;
import vn.kontum.report.web.run.RunRow;
import vn.kontum.report.web.unit.SubmissionMatrix;

/**
 * Everything the first page shows.
 *
 * @param trouble why the inbox cannot be looked at, if so
 * @param notices what is to be done about the catalogue
 * @param scheduled the next runs that begin by themselves
 */
public record OverviewPage(
        String code,
        String period,
        String window,
        String headline,
        List<Share> shares,
        Deadline deadline,
        NextActionView next,
        Optional<EditionRow> edition,
        List<RunRow> running,
        List<Scheduled> scheduled,
        SubmissionMatrix.View matrix,
        Optional<String> trouble,
        List<String> notices) {

    /** How long until the last day, or that it is past. */
    record Deadline(String day, String countdown, String tone) {}

    /** A part of the bar: so many units in one state. */
    record Share(String tone, String word, int count, int from) {}

    public record Scheduled(String job, String period, String at, String in) {}
}
