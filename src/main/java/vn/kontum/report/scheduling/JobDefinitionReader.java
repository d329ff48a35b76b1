package vn.kontum.report.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;
import vn.kontum.report.administration.schedule.ScheduleService;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.scheduling.JobDefinitionFields.Value;

/** Reads one file of {@code jobs} and tells every mistake of it at once. */
final class JobDefinitionReader {
    static final String ENDING = ".yml";

    private static final List<String> FIELDS =
            List.of("name", "description.vi", "description.en", "job", "cron", "when", "period", "misfire", "enabled");

    private final String file;
    private final ReaderContext readerContext;
    private final List<JobDefinitionError> mistakes = new ArrayList<>();
    private final JobDefinitionFields fields;

    /** What a file may refer to: the jobs there are, those that work on a period, and the windows of the catalogue. */
    record ReaderContext(SortedSet<String> jobs, Set<String> perPeriod, Supplier<List<ReportingWindow>> windows) {
        static ReaderContext of(RunService runs, Supplier<List<ReportingWindow>> windows) {
            Set<String> perPeriod =
                    runs.jobs().stream().filter(runs::perPeriod).collect(java.util.stream.Collectors.toSet());
            return new ReaderContext(runs.jobs(), perPeriod, windows);
        }
    }

    /** The routine, or what keeps the file from being one. */
    record ReadResult(Optional<JobDefinition> routine, List<JobDefinitionError> mistakes) {}

    private JobDefinitionReader(String file, byte[] content, ReaderContext readerContext) {
        this.file = file;
        this.readerContext = readerContext;
        this.fields = new JobDefinitionFields(file, content, mistakes);
    }

    static ReadResult read(String file, byte[] content, ReaderContext readerContext) {
        return new JobDefinitionReader(file, content, readerContext).outcome();
    }

    private ReadResult outcome() {
        if (!mistakes.isEmpty()) {
            return new ReadResult(Optional.empty(), mistakes);
        }
        fields.only(FIELDS);
        String job = job();
        List<ScheduleExpression> moments = moments();
        JobDefinition jobDefinition = new JobDefinition(
                name(),
                job,
                moments,
                period(job),
                switched("misfire", "once", "skip"),
                switched("enabled", "true", "false"),
                new ScheduleService.ScheduleDescription(
                        fields.required("description.vi").text(),
                        fields.required("description.en").text()));
        return new ReadResult(
                mistakes.isEmpty() ? Optional.of(jobDefinition) : Optional.empty(), List.copyOf(mistakes));
    }

    /** The name of the file, so that a copied file cannot silently take the place of another. */
    private String name() {
        String expected = file.substring(0, file.length() - ENDING.length());
        Value name = fields.required("name");
        if (!name.text().isEmpty() && !name.text().equals(expected)) {
            fields.mistake(name.line(), "name", "name", name.text(), expected);
        }
        if (!expected.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            fields.mistake(0, "", "fileName", file);
        }
        return expected;
    }

    private String job() {
        Value job = fields.required("job");
        if (!job.text().isEmpty() && !readerContext.jobs().contains(job.text())) {
            fields.mistake(job.line(), "job", "job", job.text(), String.join(", ", readerContext.jobs()));
        }
        return job.text();
    }

    private List<ScheduleExpression> moments() {
        List<Value> crons = fields.all("cron");
        List<Value> calendar = fields.all("when");
        if (crons.isEmpty() == calendar.isEmpty()) {
            fields.mistake(0, "", crons.isEmpty() ? "moment.none" : "moment.both");
        }
        List<ScheduleExpression> moments = new ArrayList<>();
        fields.one("cron").flatMap(this::cron).ifPresent(moments::add);
        calendar.forEach(value -> DeadlineScheduleExpression.parse(value.text())
                .ifPresentOrElse(moments::add, () -> fields.mistake(value.line(), "when", "when", value.text())));
        return moments;
    }

    private Optional<ScheduleExpression> cron(Value value) {
        try {
            return Optional.of(new CronScheduleExpression(value.text()));
        } catch (IllegalArgumentException e) {
            fields.mistake(value.line(), "cron", "cron", value.text(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private PeriodSelector period(String job) {
        boolean needed = readerContext.perPeriod().contains(job);
        boolean calendar = !fields.all("when").isEmpty();
        String usual = needed && calendar ? "window" : "none";
        Value value = fields.one("period").orElse(new Value(usual, 0));
        Optional<PeriodSelector> choice = PeriodSelector.parse(value.text());
        if (choice.isEmpty()) {
            fields.mistake(value.line(), "period", "period", value.text());
        }
        choice.ifPresent(c -> check(c, value.line(), needed, calendar));
        return choice.orElse(new PeriodSelector(PeriodSelector.Kind.NONE, Optional.empty()));
    }

    private void check(PeriodSelector choice, int line, boolean needed, boolean calendar) {
        boolean none = choice.kind() == PeriodSelector.Kind.NONE;
        if (readerContext.jobs().contains(fields.required("job").text()) && none == needed) {
            fields.mistake(line, "period", needed ? "period.needed" : "period.unneeded");
        }
        if (choice.kind() == PeriodSelector.Kind.WINDOW && !calendar) {
            fields.mistake(line, "period", "period.window");
        }
        Optional<Period> unknown = choice.named()
                .filter(p -> readerContext.windows().get().stream()
                        .noneMatch(w -> w.period().equals(p)));
        unknown.ifPresent(p -> fields.mistake(line, "period", "period.unknown", p.code()));
    }

    /** One of two words; the first where there is none. */
    private boolean switched(String field, String yes, String no) {
        Value value = fields.one(field).orElse(new Value(yes, 0));
        if (!value.text().equals(yes) && !value.text().equals(no)) {
            fields.mistake(value.line(), field, "choice", value.text(), yes, no);
        }
        return value.text().equals(yes);
    }
}
