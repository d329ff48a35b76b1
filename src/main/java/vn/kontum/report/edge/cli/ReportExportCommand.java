package vn.kontum.report.edge.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.batch.ReportStyle;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.edge.LibreOffice;
import vn.kontum.report.edge.Office;
import vn.kontum.report.edge.Setup;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionStore;

/** Copies an edition and its companions somewhere, and makes a PDF or an English version of it if asked. */
@Command(name = "export")
final class ReportExportCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final EditionOptions which = new EditionOptions();

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private @Nullable Path out;

    @Option(names = "--pdf")
    private boolean pdf;

    @Option(names = "--english")
    private boolean english;

    ReportExportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = Optional.ofNullable(out).orElseThrow();
        return desk.say(desk.inExistingOffice(office -> {
            Edition edition = which.official(desk, office);
            Path root = office.the(Setup.class).folders().root();
            Path workbook = root.resolve(edition.workbook());
            List<String> files = copy(workbook, Files.createDirectories(folder));
            if (english) {
                files.add(english(office, edition, folder).toString());
            }
            if (pdf) {
                String official = office.the(EditionStore.class).workbook(edition);
                files.add(pdf(root.resolve(official), folder).toString());
            }
            return new Exported(edition.period().code(), edition.number(), files);
        }));
    }

    private static List<String> copy(Path workbook, Path folder) throws IOException {
        String name = workbook.getFileName().toString().replace(".xlsx", "");
        List<String> copied = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(workbook.getParent(), name + "[._]*")) {
            for (Path file : files) {
                Path target = folder.resolve(file.getFileName());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                copied.add(target.toString());
            }
        }
        copied.sort(String::compareTo);
        return copied;
    }

    private Path english(Office office, Edition edition, Path folder) throws IOException {
        ReportStyle style = new ReportStyle(desk.setup().templates().folder(), Locale.ENGLISH);
        String name = Path.of(edition.workbook()).getFileName().toString().replace(".xlsx", "_en.xlsx");
        return Files.write(
                folder.resolve(name), office.the(Runs.class).rebuilding().in(style, edition));
    }

    private Path pdf(Path workbook, Path folder) throws IOException, InterruptedException {
        LibreOffice program = LibreOffice.find(desk.setup().paper().libreOffice())
                .orElseThrow(() -> new CommandException(
                        Exit.UNCONFIGURED,
                        "NO_LIBREOFFICE",
                        desk.words()
                                .text(
                                        "export.no-libreoffice",
                                        desk.setup().paper().libreOffice())));
        return program.pdf(workbook, folder)
                .orElseThrow(() -> new CommandException(
                        Exit.INTERNAL,
                        "NO_PDF",
                        desk.words()
                                .text("export.no-pdf", workbook, desk.setup().log())));
    }

    private record Exported(String period, int edition, List<String> files) implements Answer {
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
        }
    }
}
