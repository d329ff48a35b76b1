package vn.kontum.report.intake.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells trouble with the source from trouble with the store. */
final class SourceInputStream extends FilterInputStream {
    SourceInputStream(InputStream source) {
        super(source);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw new SourceException(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            throw new SourceException(e);
        }
    }
}
