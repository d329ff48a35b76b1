package vn.kontum.report.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.kontum.report.administration.schedule.ScheduleService;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.run.execution.RunService;

/** Reads one file of {@code jobs} and tells every mistake of it at once. */
final class JobDefinitionReader {
    static final String ENDING = ".yml";

    private final String file;
    private final ReaderContext readerContext;
    private final List<JobDefinitionError> mistakes = new ArrayList<>();
    private final JobDefinitionBinder binder;
    private final JobDefinitionProperties properties;

    /** What a file may refer to: the jobs there are, those that work on a period, and the windows of the catalogue. */
    record ReaderContext(SortedSet<String> jobs, Set<String> perPeriod, Supplier<List<ReportingWindow>> windows) {
        static ReaderContext of(RunService runs, Supplier<List<ReportingWindow>> windows) {
            Set<String> perPeriod = runs.jobs().stream().filter(runs::perPeriod).collect(Collectors.toSet());
            return new ReaderContext(runs.jobs(), perPeriod, windows);
        }
    }

    /** The schedule, or the mistakes of its file. */
    record ReadResult(Optional<JobDefinition> definition, List<JobDefinitionError> mistakes) {}

    private JobDefinitionReader(String file, byte[] content, ReaderContext readerContext) {
        this.file = file;
        this.readerContext = readerContext;
        this.binder = new JobDefinitionBinder(file, content, mistakes);
        this.properties = binder.bind();
    }

    static ReadResult read(String file, byte[] content, ReaderContext readerContext) {
        return new JobDefinitionReader(file, content, readerContext).outcome();
    }

    private ReadResult outcome() {
        if (!binder.readable()) {
            return new ReadResult(Optional.empty(), mistakes);
        }
        JobDefinition jobDefinition = new JobDefinition(
                name(),
                job(),
                moments(),
                period(),
                properties.misfire() == JobDefinitionProperties.Misfire.ONCE,
                properties.enabled(),
                new ScheduleService.ScheduleDescription(
                        required("description.vi", properties.description().vi()),
                        required("description.en", properties.description().en())));
        return new ReadResult(
                mistakes.isEmpty() ? Optional.of(jobDefinition) : Optional.empty(), List.copyOf(mistakes));
    }

    private String required(String field, String text) {
        if (text.isEmpty()) {
            binder.mistake(0, field, "missing");
        }
        return text;
    }

    /** The name of the file, so that a copied file cannot silently take the place of another. */
    private String name() {
        String expected = file.substring(0, file.length() - ENDING.length());
        String name = required("name", properties.name());
        if (!name.isEmpty() && !name.equals(expected)) {
            mistake("name", "name", name, expected);
        }
        if (!expected.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            binder.mistake(0, "", "fileName", file);
        }
        return expected;
    }

    private String job() {
        String job = required("job", properties.job());
        if (!job.isEmpty() && !readerContext.jobs().contains(job)) {
            mistake("job", "job", job, String.join(", ", readerContext.jobs()));
        }
        return job;
    }

    private List<ScheduleExpression> moments() {
        boolean cron = !properties.cron().isEmpty();
        if (cron == calendar()) {
            binder.mistake(0, "", cron ? "moment.both" : "moment.none");
        }
        List<ScheduleExpression> moments = new ArrayList<>();
        if (cron) {
            cron(properties.cron()).ifPresent(moments::add);
        }
        for (int i = 0; i < properties.when().size(); i++) {
            String text = properties.when().get(i);
            int line = binder.line("when", i);
            DeadlineScheduleExpression.parse(text)
                    .ifPresentOrElse(moments::add, () -> binder.mistake(line, "when", "when", text));
        }
        return moments;
    }

    private boolean calendar() {
        return !properties.when().isEmpty();
    }

    private Optional<ScheduleExpression> cron(String text) {
        try {
            return Optional.of(new CronScheduleExpression(text));
        } catch (IllegalArgumentException e) {
            mistake("cron", "cron", text, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private PeriodSelector period() {
        boolean needed = readerContext.perPeriod().contains(properties.job());
        String usual = needed && calendar() ? "window" : "none";
        String text = properties.period().isEmpty() ? usual : properties.period();
        Optional<PeriodSelector> choice = PeriodSelector.parse(text);
        if (choice.isEmpty()) {
            mistake("period", "period", text);
        }
        choice.ifPresent(c -> check(c, needed));
        return choice.orElse(new PeriodSelector(PeriodSelector.Kind.NONE, Optional.empty()));
    }

    private void check(PeriodSelector choice, boolean needed) {
        boolean none = choice.kind() == PeriodSelector.Kind.NONE;
        if (readerContext.jobs().contains(properties.job()) && none == needed) {
            mistake("period", needed ? "period.needed" : "period.unneeded");
        }
        if (choice.kind() == PeriodSelector.Kind.WINDOW && !calendar()) {
            mistake("period", "period.window");
        }
        Optional<Period> unknown = choice.named()
                .filter(p -> readerContext.windows().get().stream()
                        .noneMatch(w -> w.period().equals(p)));
        unknown.ifPresent(p -> mistake("period", "period.unknown", p.code()));
    }

    /** At the line where the field stands. */
    private void mistake(String field, String key, String... arguments) {
        binder.mistake(binder.line(field), field, key, arguments);
    }
}
