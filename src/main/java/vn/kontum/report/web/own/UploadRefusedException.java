package vn.kontum.report.web.own;

import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.web.format.ViewFormatter;

/** A file that was not taken, with the key of the sentence that says why; nothing was stored. */
final class UploadRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final Optional<Period> said;

    UploadRefusedException(String key) {
        this(key, Optional.empty());
    }

    private UploadRefusedException(String key, Optional<Period> said) {
        super("[upload] " + key);
        this.key = key;
        this.said = said;
    }

    /** The file is of another period than the page. */
    static UploadRefusedException ofPeriod(Period said) {
        return new UploadRefusedException("own.upload.other-period", Optional.of(said));
    }

    /** The sentence, on the page of a period. */
    String sentence(Period page, ViewFormatter formatter) {
        return formatter.text(key, said.map(formatter::period).orElse(""), formatter.period(page));
    }
}
