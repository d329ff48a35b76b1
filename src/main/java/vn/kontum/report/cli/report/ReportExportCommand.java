package vn.kontum.report.cli.report;

import java.io.IOException;
import java.io.OutputStream;
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
import vn.kontum.report.administration.archive.YearArchiveRepository;
import vn.kontum.report.administration.rebuild.ReportRebuilder;
import vn.kontum.report.application.pdf.LibreOfficeConverter;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.EditionOptions;
import vn.kontum.report.cli.context.EditionResolver;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionFiles;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.storage.ReportProperties;
import vn.kontum.report.publication.storage.ReportRenderer;
import vn.kontum.report.publication.workbook.SigningSet;
import vn.kontum.report.run.RequestRejectedException;

/** Copies an edition and its companions somewhere, and makes a PDF or an English version of it if asked. */
@Command(name = "export")
final class ReportExportCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Mixin
    private final EditionOptions which = new EditionOptions();

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private @Nullable Path out;

    @Option(names = "--pdf")
    private boolean pdf;

    @Option(names = "--all-sheets")
    private boolean allSheets;

    @Option(names = "--english")
    private boolean english;

    ReportExportCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = Optional.ofNullable(out).orElseThrow();
        return commandContext.print(commandContext.inExistingApplication(ExportServices.class, services -> {
            Edition edition = which.official(services.resolver());
            Path root = services.settings().folders().root();
            Path workbook = root.resolve(edition.workbook());
            if (!Files.isRegularFile(workbook)) {
                services.archives().requireHere(edition.period().year());
                throw new RequestRejectedException(RequestRejectedException.Code.NO_SUCH_FILE, edition.workbook());
            }
            List<String> files = copy(workbook, Files.createDirectories(folder));
            if (english) {
                files.addAll(english(services.rebuilder(), edition, folder));
            }
            if (pdf) {
                String official = services.editions().workbook(edition);
                files.add(pdf(root.resolve(official), folder).toString());
            }
            if (pdf && english) {
                files.add(pdf(folder.resolve(english(edition)), folder).toString());
            }
            return new ExportOutput(edition.period().code(), edition.number(), files);
        }));
    }

    /** What finds an edition and its files, and writes it in English. */
    private record ExportServices(
            ApplicationSettings settings,
            EditionResolver resolver,
            EditionRepository editions,
            ReportRebuilder rebuilder,
            YearArchiveRepository archives) {}

    private static List<String> copy(Path workbook, Path folder) throws IOException {
        String name = workbook.getFileName().toString();
        List<String> documents = EditionFiles.DOCUMENTS.stream()
                .map(kind -> EditionFiles.document(name, kind))
                .toList();
        List<String> copied = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                workbook.getParent(),
                file -> belongs(file.getFileName().toString(), name.replace(".xlsx", ""))
                        || documents.contains(file.getFileName().toString()))) {
            for (Path file : files) {
                Path target = folder.resolve(file.getFileName());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                copied.add(target.toString());
            }
        }
        copied.sort(String::compareTo);
        return copied;
    }

    private static boolean belongs(String file, String workbook) {
        return file.startsWith(workbook + ".") || file.startsWith(workbook + "_");
    }

    /** Workbook and Word documents of the edition in English. */
    private List<String> english(ReportRebuilder rebuilder, Edition edition, Path folder) throws IOException {
        ReportProperties style = new ReportProperties(
                commandContext.setup().templates().folder(),
                Locale.ENGLISH,
                commandContext.setup().templates().office());
        ReportRenderer.RenderedReport report = rebuilder.in(style, edition);
        List<String> written = new ArrayList<>();
        Path workbook = folder.resolve(english(edition));
        try (OutputStream out = Files.newOutputStream(workbook)) {
            report.workbook(out);
        }
        written.add(workbook.toString());
        for (ReportRenderer.RenderedExport document : report.documents()) {
            written.add(Files.write(folder.resolve(document.fileName(withoutType(workbook))), document.content())
                    .toString());
        }
        return written;
    }

    private static String english(Edition edition) {
        return withoutType(Path.of(edition.workbook())) + "_en.xlsx";
    }

    private static String withoutType(Path workbook) {
        return workbook.getFileName().toString().replace(".xlsx", "");
    }

    private Path pdf(Path workbook, Path folder) throws IOException, InterruptedException {
        LibreOfficeConverter program = LibreOfficeConverter.find(
                        commandContext.setup().pdf().libreOffice())
                .orElseThrow(() -> new CommandException(
                        ExitCode.UNCONFIGURED,
                        "NO_LIBREOFFICE",
                        commandContext
                                .messages()
                                .text(
                                        "export.no-libreoffice",
                                        commandContext.setup().pdf().libreOffice())));
        return program.pdf(workbook, allSheets ? content -> content : SigningSet::of, folder)
                .orElseThrow(() -> new CommandException(
                        ExitCode.INTERNAL,
                        "NO_PDF",
                        commandContext
                                .messages()
                                .text(
                                        "export.no-pdf",
                                        workbook,
                                        commandContext.setup().log())));
    }
}
