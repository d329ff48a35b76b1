package vn.kontum.report.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** One key for each rendered form: however often it is sent, it is one run. */
public final class IdempotencyKeys {
    private static final Pattern FORM = Pattern.compile("console-[0-9a-f-]{36}");

    private IdempotencyKeys() {}

    public static String fresh() {
        return "console-" + UUID.randomUUID();
    }

    /** The key that a form sent; only our own forms have one. */
    public static String sent(String key) {
        if (!FORM.matcher(key).matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return key;
    }
}
