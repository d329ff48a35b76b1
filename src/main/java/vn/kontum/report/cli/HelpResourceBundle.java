package vn.kontum.report.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import vn.kontum.report.text.Messages;

/** The help of every command and option in one language, in the form the parser wants. */
final class HelpResourceBundle {
    private HelpResourceBundle() {}

    static ResourceBundle in(Locale locale) {
        String file = "messages/help_" + (Messages.vietnamese(locale) ? "vi" : "en") + ".properties";
        try (InputStream in = HelpResourceBundle.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("[" + file + "] is not on the class path, build the jar again");
            }
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("[" + file + "] cannot be read", e);
        }
    }
}
