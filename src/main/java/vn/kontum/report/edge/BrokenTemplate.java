package vn.kontum.report.edge;

import java.util.List;
import java.util.Locale;
import vn.kontum.report.catalogue.Messages;
import vn.kontum.report.workbook.DesignException;
import vn.kontum.report.workbook.DesignMistake;

/** Tells what is wrong with a template to whoever restyled it, in their language. */
public final class BrokenTemplate {
    private BrokenTemplate() {}

    /** Every mistake as {@code [file] what is, what was expected, what to do}; never empty. */
    public static List<String> sentences(DesignException broken, Locale locale) {
        return mistakes(broken).stream().map(m -> m.text(locale)).toList();
    }

    static List<SetupException.Mistake> mistakes(DesignException broken) {
        return broken.mistakes().stream().map(BrokenTemplate::mistake).toList();
    }

    private static SetupException.Mistake mistake(DesignMistake of) {
        return locale -> "[" + of.file() + "] "
                + new Messages("setup", locale).text("template." + of.fault(), of.subject(), of.found());
    }
}
