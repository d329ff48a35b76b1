package vn.kontum.report.web.own;

/** A file that was not taken, with the key of the sentence that says why; nothing was stored. */
final class UploadRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    UploadRefusedException(String key) {
        super("[upload] " + key);
        this.key = key;
    }

    String key() {
        return key;
    }
}
