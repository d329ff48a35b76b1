package vn.kontum.report.publication;

import java.util.List;

/**
 * Looks at an edition before it is declared final. Every bean of this type is asked; one objection is enough to refuse.
 */
@FunctionalInterface
public interface FinalizationGate {
    /** What speaks against it; empty when nothing does. */
    List<FinalizationObjection> objections(Edition edition, InputSnapshot snapshot);
}
