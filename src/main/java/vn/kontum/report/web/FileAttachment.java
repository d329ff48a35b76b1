package vn.kontum.report.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that a browser saves instead of showing it, whatever it holds. */
public final class FileAttachment {
    private FileAttachment() {}

    /** Under its own name. */
    public static ResponseEntity<Resource> of(Path file) {
        return of(file, String.valueOf(file.getFileName()));
    }

    /** @param name that it is saved under */
    public static ResponseEntity<Resource> of(Path file, String name) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(file));
    }
}
