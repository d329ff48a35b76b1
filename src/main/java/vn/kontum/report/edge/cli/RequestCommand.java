package vn.kontum.report.edge.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kontum.report.batch.ExplanationRequests;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.edge.Office;
import vn.kontum.report.intake.DurableFiles;
import vn.kontum.report.intake.Outbox;
import vn.kontum.report.submission.FormLayout;
import vn.kontum.report.submission.form.FormDesign;
import vn.kontum.report.submission.form.FormWorkbook;

/** Asks the units in charge for cause and measure of targets that the newest edition shows missed or at risk: one sheet each. */
@Command(name = "request")
final class RequestCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--period", paramLabel = "P", required = true)
    private @Nullable Period period;

    @Option(names = "--unit", paramLabel = "U")
    private @Nullable String unit;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    RequestCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        desk.requireKnown(Optional.ofNullable(period).orElseThrow());
        Optional.ofNullable(unit).ifPresent(desk::requireUnit);
        return desk.say(desk.inExistingOffice(this::request));
    }

    private Requested request(Office office) throws Exception {
        Period wanted = Optional.ofNullable(period).orElseThrow();
        ExplanationRequests requests = office.the(ExplanationRequests.class);
        List<ExplanationRequests.Request> open = requests.after(wanted)
                .orElseThrow(() -> new CommandException(
                        Exit.BLOCKED, "NO_EDITION", desk.words().text("report.no-edition", wanted.code())));
        FormWorkbook forms = new FormWorkbook(
                office.the(Catalogue.class),
                FormDesign.load(desk.setup().templates().folder()),
                requests.targets());
        List<Sheet> sheets = new ArrayList<>();
        for (ExplanationRequests.Request one : open) {
            if (unit == null || one.unit().code().equals(unit)) {
                sheets.add(write(one, wanted, forms.request(one.unit(), wanted, one.targets())));
            }
        }
        return new Requested(wanted.code(), sheets);
    }

    /** Into the unit's outbox, unless a request lies there that the unit may be working in; or into a folder. */
    private Sheet write(ExplanationRequests.Request request, Period wanted, byte[] content) throws Exception {
        String code = request.unit().code();
        String name = FormLayout.explanationFileName(code, wanted.compact());
        List<String> targets = request.targets().stream().map(Indicator::code).toList();
        if (out != null) {
            Path file = Files.createDirectories(out).resolve(name);
            DurableFiles.write(file, content);
            return new Sheet(code, file.toString(), targets, true);
        }
        Outbox outbox = new Outbox(desk.setup().folders().outbox());
        boolean there = outbox.has(code, name);
        if (!there) {
            outbox.put(code, name, content);
        }
        return new Sheet(
                code,
                desk.setup().folders().outbox().resolve(code).resolve(name).toString(),
                targets,
                !there);
    }

    /** @param written whether it was written, rather than found lying there */
    private record Sheet(String unit, String file, List<String> targets, boolean written) {}

    private record Requested(String period, List<Sheet> requests) implements Answer {
        @Override
        public Exit exit() {
            return requests.isEmpty() ? Exit.NOTHING : Exit.DONE;
        }

        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(Page page) {
            requests.forEach(sheet ->
                    page.say(sheet.written ? "request.written" : "request.there", sheet.file, sheet.targets.size()));
            page.say("request.done", requests.size(), period);
        }
    }
}
