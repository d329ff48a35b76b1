package vn.kontum.report.run.execution;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.Job;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RunRequest;

/** The jobs of the application by their names, and what a request for one of them must fulfil. */
public final class RunnableJobs {
    private final Map<String, Job> jobs;
    private final Map<String, RunRequestValidator> validators;

    public RunnableJobs(Collection<Job> jobs, Collection<RunRequestValidator> validators) {
        this.jobs = jobs.stream().collect(Collectors.toMap(Job::getName, Function.identity()));
        this.validators = validators.stream().collect(Collectors.toMap(RunRequestValidator::job, Function.identity()));
    }

    /** @throws IllegalArgumentException when there is none */
    Job named(String name) {
        return Optional.ofNullable(jobs.get(name))
                .orElseThrow(() -> new IllegalArgumentException("[run] there is no job '" + name + "'"));
    }

    /** The names of all jobs, in the order of the alphabet. */
    public SortedSet<String> names() {
        return new TreeSet<>(jobs.keySet());
    }

    /** Whether a job works on one period, which must then be named. */
    public boolean perPeriod(String name) {
        return jobs.containsKey(name) && PeriodJobParameters.requiredBy(jobs.get(name));
    }

    /** Refuses a request that names no job, nobody, no reason or no period, or that its author may not make. */
    public void require(RunRequest request, Authority authority) {
        named(request.job());
        Actor by = new Actor(request.who(), request.reason(), authority);
        if (perPeriod(request.job()) && request.period().isEmpty()) {
            throw new RequestRejectedException(RequestRejectedException.Code.PERIOD_REQUIRED);
        }
        by.authority().require(Authority.of(request.scope()));
    }

    /** Why a request makes no sense now; empty when it does. */
    public Optional<RequestRejectedException> refusal(RunRequest request) {
        return Optional.ofNullable(validators.get(request.job())).flatMap(v -> v.refusal(request));
    }
}
