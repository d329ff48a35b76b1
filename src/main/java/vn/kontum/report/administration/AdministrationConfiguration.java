package vn.kontum.report.administration;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kontum.report.administration.archive.YearArchiveRepository;
import vn.kontum.report.administration.archive.YearArchiveService;
import vn.kontum.report.administration.history.HistoryImportService;
import vn.kontum.report.administration.rebuild.ReportRebuilder;
import vn.kontum.report.administration.schedule.SchedulePauseService;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.job.collect.CrossUnitChecks;
import vn.kontum.report.job.collect.FileValidationServiceFactory;
import vn.kontum.report.job.collect.RepeatedFiles;
import vn.kontum.report.job.consolidate.ReportInputs;
import vn.kontum.report.job.delivery.ResponseService;
import vn.kontum.report.publication.ApprovedCorrectionRepository;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.confirmation.AuditedActions;

/** What administrators decide about units, periods, files and schedules, and what a decision would do. */
@Configuration(proxyBeanMethods = false)
@Import({
    AuditedActions.class,
    DryRunService.class,
    FinalizationCheck.class,
    FinalizationPreviewService.class,
    HistoryImportService.HistoryRepositories.class,
    HistoryImportService.class,
    PeriodAdministration.AdministrationRepositories.class,
    QuarantineService.QuarantineRepositories.class,
    ReleaseReversal.class,
    ReportRebuilder.class,
    SchedulePauseService.class,
    YearArchiveRepository.class,
    YearArchiveService.class
})
public class AdministrationConfiguration {
    @Bean
    Reconsideration reconsideration(FileValidationServiceFactory validations, CrossUnitChecks checks) {
        return new Reconsideration() {
            @Override
            public List<Long> returned(ReceivedFileRecord entry) {
                validations.inCallersTransaction().reconsider(entry);
                return List.of(entry.receivedFile().seq());
            }

            @Override
            public List<Long> counting(ReceivedFileRecord entry) {
                validations.inCallersTransaction().reexamine(entry);
                return List.of(entry.receivedFile().seq());
            }

            @Override
            public List<Long> depending(ReceivedFileRecord entry) {
                return checks.recheck(List.of(entry)).toAnswer();
            }
        };
    }

    @Bean
    PeriodAdministration periodAdministration(
            Catalogue catalogue,
            PeriodAdministration.AdministrationRepositories repositories,
            Reconsideration reconsideration,
            DecisionFollowUp followUp,
            FinalizationCheck finalization,
            AuditedActions acts) {
        return new PeriodAdministration(catalogue, repositories, reconsideration, followUp, finalization, acts);
    }

    @Bean
    ReleaseService releases(
            QuarantineService.QuarantineRepositories repositories,
            ApprovedCorrectionRepository approvals,
            EditionCatalogues catalogues,
            ContentStore store,
            FileValidationServiceFactory validations) {
        return new ReleaseService(
                repositories,
                approvals,
                catalogues,
                new StoredFileValidation(catalogues, store, validations.validator()));
    }

    /**
     * What follows a decision about a file: one that waits again is judged by the waivers and rules of now, copies of one that counts
     * are closed, findings of other units may change, and all whom it concerns are answered. Of a closed period what was found when
     * the file came stands: no rule of now is about it.
     */
    @Bean
    DecisionFollowUp decisionFollowUp(
            ReceivedFileRepository receivedFiles,
            PeriodRepository periods,
            CrossUnitChecks checks,
            RepeatedFiles repeatedFiles,
            FileValidationServiceFactory validations,
            ResponseService responses) {
        return seq -> {
            receivedFiles
                    .find(seq)
                    .filter(NewestFiles::held)
                    .filter(file -> file.period()
                            .flatMap(Period::parse)
                            .filter(periods::isClosed)
                            .isEmpty())
                    .ifPresent(file -> validations.inCallersTransaction().reexamine(file));
            List<ReceivedFileRecord> changed = receivedFiles.find(seq).stream().toList();
            List<Long> others = new ArrayList<>();
            changed.forEach(file -> others.addAll(repeatedFiles.closeCopies(file)));
            others.addAll(repeatedFiles.update(changed));
            others.addAll(checks.recheck(changed).toAnswer());
            responses.refreshResponse(seq);
            others.stream().filter(other -> other != seq).distinct().forEach(responses::refreshResponse);
        };
    }

    @Bean
    QuarantineService quarantine(
            QuarantineService.QuarantineRepositories repositories,
            ReleaseService releases,
            ReleaseReversal reversals,
            PipelineProperties settings,
            ContentStore store,
            DecisionFollowUp followUp,
            AuditedActions acts) {
        FileForwarding forwarding = new InboxForwarding(settings.folders().inbox(), store);
        return new QuarantineService(repositories, releases, reversals, forwarding, followUp, acts);
    }

    /** Takes decisions on trial, without anything that follows them. */
    @Bean
    ActionEffectService actionEffects(
            EditionRepository editions,
            ReportInputs inputs,
            DryRunService dryRuns,
            PeriodAdministration periods,
            AuditedActions acts,
            QuarantineService.QuarantineRepositories repositories,
            ReleaseService releases,
            ReleaseReversal reversals,
            PlatformTransactionManager transactions) {
        QuarantineService silent = new QuarantineService(
                repositories, releases, reversals, (unit, entry) -> {}, seq -> {}, acts.onTrial());
        return new ActionEffectService(
                editions,
                inputs,
                dryRuns,
                new ActionEffectService.UnannouncedServices(periods.onTrial(), silent),
                transactions);
    }
}
