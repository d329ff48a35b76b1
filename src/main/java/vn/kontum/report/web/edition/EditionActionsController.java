package vn.kontum.report.web.edition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.administration.SignedDocumentService;
import vn.kontum.report.administration.rebuild.ReportRebuilder;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.storage.ReportProperties;
import vn.kontum.report.publication.storage.ReportRenderer;
import vn.kontum.report.web.ActionForm;
import vn.kontum.report.web.CurrentUser;

/** What can be done with a published edition: its signed paper, its English version. */
@Controller
final class EditionActionsController {
    private final EditionRepository editions;
    private final SignedDocumentService signed;
    private final ReportRebuilder rebuilder;
    private final ReportProperties style;

    EditionActionsController(
            EditionRepository editions,
            SignedDocumentService signed,
            ReportRebuilder rebuilder,
            ReportProperties style) {
        this.editions = editions;
        this.signed = signed;
        this.rebuilder = rebuilder;
        this.style = style;
    }

    /** @param file a scan, kept under the name it was given */
    record SignedForm(
            @Nullable MultipartFile file,
            @Nullable String number,
            @Nullable String date) {
        Optional<LocalDate> day() {
            try {
                return Optional.of(LocalDate.parse(ActionForm.given(date)));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        boolean complete() {
            return file != null && !file.isEmpty() && day().isPresent();
        }
    }

    @PostMapping("/reports/{id}/signed")
    String attach(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String date,
            ActionForm form,
            CurrentUser user,
            RedirectAttributes next) {
        Edition edition = editions.find(id).orElseThrow(CurrentUser::missing);
        SignedForm given = new SignedForm(file, number, date);
        if (!given.complete()) {
            next.addFlashAttribute("refusal", user.writing().text("signed.incomplete"));
            return "redirect:/reports/" + id;
        }
        return user.reply(next, "/reports/" + id, () -> {
            attach(edition, given, form, user);
            return user.writing().text("signed.done", ActionForm.given(number));
        });
    }

    private void attach(Edition edition, SignedForm given, ActionForm form, CurrentUser user) {
        try {
            Path folder = Files.createTempDirectory("kontum-signed");
            try {
                MultipartFile scan = Objects.requireNonNull(given.file());
                Path copy = folder.resolve(name(scan));
                scan.transferTo(copy);
                signed.attach(
                        edition,
                        copy,
                        ActionForm.given(given.number()),
                        given.day().orElseThrow(),
                        user.person(form.reason()));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("[signed] the scan could not be stored", e);
        }
    }

    private static String name(MultipartFile scan) {
        String plain = ActionForm.given(scan.getOriginalFilename())
                .replaceFirst("^.*[/\\\\]", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N} ._()-]", "_");
        return plain.isBlank() || plain.startsWith(".") ? "scan" : plain;
    }

    /** Workbook and Word documents in English, in one archive; it is no edition and not recorded. */
    @GetMapping("/reports/{id}/english")
    ResponseEntity<Resource> english(@PathVariable long id) throws IOException {
        Edition edition = editions.find(id).orElseThrow(CurrentUser::missing);
        ReportRenderer.RenderedReport report =
                rebuilder.in(new ReportProperties(style.templates(), Locale.ENGLISH, style.office()), edition);
        String name = Path.of(edition.workbook()).getFileName().toString().replace(".xlsx", "_en");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name + ".xlsx"));
            ByteArrayOutputStream workbook = new ByteArrayOutputStream();
            report.workbook(workbook);
            zip.write(workbook.toByteArray());
            for (ReportRenderer.RenderedExport document : report.documents()) {
                zip.putNextEntry(new ZipEntry(document.fileName(name)));
                zip.write(document.content());
            }
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".zip")
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new ByteArrayResource(bytes.toByteArray()));
    }
}
