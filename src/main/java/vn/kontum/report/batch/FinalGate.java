package vn.kontum.report.batch;

import java.util.List;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.Snapshot;

/** Looks at an edition before it is declared final. Every bean of this type is asked; one objection is enough to refuse. */
@FunctionalInterface
public interface FinalGate {
    /** What speaks against it; empty when nothing does. */
    List<FinalObjection> objections(Edition edition, Snapshot snapshot);
}
