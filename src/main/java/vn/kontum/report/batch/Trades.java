package vn.kontum.report.batch;

import java.util.function.Function;
import vn.kontum.report.submission.History;

/**
 * The skills that the order of work calls upon.
 *
 * @param judging a judge who knows what units reported before
 */
record Trades(
        Function<History, Judging> judging,
        Answering answering,
        Assessing assessing,
        Bookmaker bookmaker,
        Stationery stationery) {}
