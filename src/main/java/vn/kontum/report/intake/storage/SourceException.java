package vn.kontum.report.intake.storage;

import java.io.IOException;

/** A file in the inbox could not be read; others may be. */
public final class SourceException extends IOException {
    public SourceException(IOException cause) {
        super("[inbox] the file cannot be read: " + cause.getMessage(), cause);
    }
}
