package vn.kontum.report.run.execution;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.Job;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RunRequest;

/**
 * The jobs of the application by their names, and what a request for one of them must fulfil. They are asked for each time, because
 * those of another catalogue take their place while the service runs.
 */
public final class RunnableJobs {
    private final Supplier<? extends Collection<Job>> jobs;
    private final Supplier<? extends Collection<RunRequestValidator>> validators;

    public RunnableJobs(
            Supplier<? extends Collection<Job>> jobs, Supplier<? extends Collection<RunRequestValidator>> validators) {
        this.jobs = jobs;
        this.validators = validators;
    }

    /** @throws IllegalArgumentException when there is none */
    Job named(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("[run] there is no job '" + name + "'"));
    }

    private Optional<Job> find(String name) {
        return jobs.get().stream().filter(job -> job.getName().equals(name)).findFirst();
    }

    /** The names of all jobs, in the order of the alphabet. */
    SortedSet<String> names() {
        return jobs.get().stream().map(Job::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a job works on one period, which must then be named. */
    boolean perPeriod(String name) {
        return find(name).filter(PeriodJobParameters::requiredBy).isPresent();
    }

    /** Refuses a request that names no job, nobody, no reason or no period, or that its author may not make. */
    void require(RunRequest request, Authority authority) {
        named(request.job());
        Actor by = new Actor(request.who(), request.reason(), authority);
        if (perPeriod(request.job()) && request.period().isEmpty()) {
            throw new RequestRejectedException(RequestRejectedException.Code.PERIOD_REQUIRED);
        }
        by.authority().require(Authority.of(request.scope()));
    }

    /** Why a request makes no sense now; empty when it does. */
    Optional<RequestRejectedException> refusal(RunRequest request) {
        return validators.get().stream()
                .filter(validator -> validator.job().equals(request.job()))
                .findFirst()
                .flatMap(validator -> validator.refusal(request));
    }
}
