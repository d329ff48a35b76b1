package vn.kontum.report.application;

import java.util.List;
import java.util.Locale;
import vn.kontum.report.config.InvalidSettingsException;
import vn.kontum.report.text.Messages;
import vn.kontum.report.xlsx.write.TemplateError;
import vn.kontum.report.xlsx.write.TemplateException;

/** Tells what is wrong with a template to whoever restyled it, in their language. */
public final class TemplateErrorFormatter {
    private TemplateErrorFormatter() {}

    /** Every mistake as {@code [file] what is, what was expected, what to do}; never empty. */
    public static List<String> sentences(TemplateException broken, Locale locale) {
        return mistakes(broken).stream().map(m -> m.text(locale)).toList();
    }

    static List<InvalidSettingsException.SettingsError> mistakes(TemplateException broken) {
        return broken.mistakes().stream().map(TemplateErrorFormatter::mistake).toList();
    }

    private static InvalidSettingsException.SettingsError mistake(TemplateError of) {
        return locale -> "[" + of.file() + "] "
                + new Messages("settings", locale).text("template." + of.fault(), of.subject(), of.found());
    }
}
