package vn.kontum.report.administration;

import vn.kontum.report.run.execution.AbandonedRunRecovery;

/** The services that the run service hands requests on to. */
public interface AdministrationServices {
    DryRunService planner();

    PeriodAdministration acts();

    QuarantineService quarantine();

    ReportRebuilder rebuilding();

    AbandonedRunRecovery aftermath();

    FinalizationPreviewService finals();

    ActionEffectService effects();

    FinalizationCheck finalization();
}
