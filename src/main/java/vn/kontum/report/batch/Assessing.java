package vn.kontum.report.batch;

import java.util.List;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.report.Snapshot;

/** Computes the province figures of a snapshot and holds them against their targets, in the order of the catalogue. */
@FunctionalInterface
public interface Assessing {
    List<Assessment> province(Snapshot snapshot);
}
