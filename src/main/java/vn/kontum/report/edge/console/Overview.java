package vn.kontum.report.edge.console;

import java.util.List;
import java.util.Optional;

/**
 * Everything the first page shows.
 *
 * @param trouble why the inbox cannot be looked at, if so
 * @param scheduled the next runs that begin by themselves
 */
record Overview(
        String code,
        String period,
        String window,
        String headline,
        List<Share> shares,
        Deadline deadline,
        NextThing next,
        Optional<EditionRow> edition,
        List<RunRow> running,
        List<Scheduled> scheduled,
        Matrix.View matrix,
        List<FileRow> files,
        Optional<String> trouble) {

    /** How long until the last day, or that it is past. */
    record Deadline(String day, String countdown, String tone) {}

    /** A part of the bar: so many units in one state. */
    record Share(String tone, String word, int count, int from) {}

    record Scheduled(String job, String period, String at, String in) {}
}
