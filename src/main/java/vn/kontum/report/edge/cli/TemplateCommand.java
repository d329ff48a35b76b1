package vn.kontum.report.edge.cli;

import java.io.IOException;
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
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.edge.Setup;
import vn.kontum.report.intake.DurableFiles;
import vn.kontum.report.submission.FormLayout;
import vn.kontum.report.submission.History;
import vn.kontum.report.submission.IssuedLayoutStore;
import vn.kontum.report.submission.SubmissionStore;
import vn.kontum.report.submission.TargetHistory;
import vn.kontum.report.submission.form.FormDesign;
import vn.kontum.report.submission.form.FormWorkbook;

/** The forms that units fill in. */
@Command(
        name = "template",
        subcommands = {TemplateCommand.Making.class, ConvertCommand.class, RequestCommand.class})
final class TemplateCommand {
    /** Writes the forms of a quarter, with earlier figures filled in where there are some. */
    @Command(name = "make")
    static final class Making implements Callable<Integer> {
        private final Desk desk;

        @Option(names = "--period", paramLabel = "P", required = true)
        private @Nullable Period period;

        @Option(names = "--out", paramLabel = "DIR", required = true)
        private @Nullable Path out;

        @Option(names = "--unit", paramLabel = "U")
        private @Nullable String unit;

        Making(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() throws Exception {
            desk.requireKnown(Optional.ofNullable(period).orElseThrow());
            Optional.ofNullable(unit).ifPresent(desk::requireUnit);
            return desk.say(
                    desk.remembers()
                            ? desk.inOffice(office -> {
                                office.the(IssuedLayoutStore.class)
                                        .record(
                                                desk.setup().catalogue(),
                                                (unit, period) -> FormWorkbook.layout(
                                                        desk.setup().catalogue(), unit, period),
                                                desk.around().clock().instant());
                                return make(
                                        office.the(SubmissionStore.class).history(),
                                        office.the(ExplanationRequests.class).targets());
                            })
                            : make(History.none(), TargetHistory.none()));
        }

        private Made make(History history, TargetHistory targets) throws IOException {
            Setup setup = desk.setup();
            Catalogue catalogue = setup.catalogue();
            Period wanted = Optional.ofNullable(period).orElseThrow();
            Path folder = Files.createDirectories(Optional.ofNullable(out).orElseThrow());
            FormWorkbook forms = new FormWorkbook(
                    catalogue, FormDesign.load(setup.templates().folder()), targets);
            List<String> files = new ArrayList<>();
            for (Unit one : catalogue.reportingUnits()) {
                if (unit == null || one.code().equals(unit)) {
                    Path file = folder.resolve(FormLayout.fileName(one.code(), wanted.compact()));
                    DurableFiles.write(file, forms.write(one, wanted, history));
                    files.add(file.toString());
                }
            }
            return new Made(wanted.code(), files);
        }
    }

    private record Made(String period, List<String> files) implements Answer {
        @Override
        public Exit exit() {
            return Exit.DONE;
        }

        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(Page page) {
            files.forEach(page::line);
            page.say("template.made", files.size(), period);
        }
    }
}
