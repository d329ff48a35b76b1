package vn.kontum.report.intake;

import java.io.IOException;

/** A file in the inbox could not be read; others may be. */
public final class SourceException extends IOException {
    SourceException(IOException cause) {
        super("[inbox] the file cannot be read: " + cause.getMessage(), cause);
    }
}
