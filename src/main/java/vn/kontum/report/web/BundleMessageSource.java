package vn.kontum.report.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import vn.kontum.report.web.format.ViewFormatter;

/**
 * Lets templates read the same texts as the code.
 *
 * @implNote A key that is missing is a fault of the program and throws.
 */
final class BundleMessageSource implements MessageSource {
    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
        ViewFormatter formatter = writing(locale);
        return formatter.has(code) ? text(formatter, code, arguments) : otherwise;
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        return text(writing(locale), code, arguments);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        String[] codes = resolvable.getCodes();
        String code = codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
        return text(writing(locale), code, resolvable.getArguments());
    }

    private static String text(ViewFormatter formatter, String code, Object @Nullable [] arguments) {
        return formatter.text(code, arguments == null ? new Object[0] : arguments);
    }

    private static ViewFormatter writing(@Nullable Locale locale) {
        return ViewFormatter.in(locale == null ? Locale.forLanguageTag("vi") : locale);
    }
}
