package vn.kontum.report.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import vn.kontum.report.text.Messages;

/**
 * Switches language and colours, for this browser.
 *
 * @implNote It leads back to where the reader was, and nowhere else.
 */
@Controller
final class PreferencesController {
    private static final Pattern OUR_PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]*");

    private final LocaleResolver languages;

    PreferencesController(LocaleResolver languages) {
        this.languages = languages;
    }

    @PostMapping("/preferences")
    String choose(
            @RequestParam Optional<String> language,
            @RequestParam Optional<String> theme,
            HttpServletRequest request,
            HttpServletResponse response) {
        language.map(l -> l.equals("en") ? Locale.UK : Messages.VIETNAMESE)
                .ifPresent(locale -> languages.setLocale(request, response, locale));
        theme.filter(t -> t.matches("auto|light|dark"))
                .ifPresent(t -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(t, request.isSecure())));
        String back = Optional.ofNullable(request.getParameter("back")).orElse("/");
        return "redirect:" + (OUR_PATH.matcher(back).matches() && !back.contains("{") ? back : "/");
    }

    private static String cookie(String theme, boolean secure) {
        return ResponseCookie.from(WebConfiguration.THEME_COOKIE, theme)
                .path("/")
                .maxAge(WebConfiguration.A_YEAR)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
