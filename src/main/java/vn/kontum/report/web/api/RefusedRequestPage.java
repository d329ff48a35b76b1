package vn.kontum.report.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.HtmlUtils;
import vn.kontum.report.text.Messages;

/**
 * The page of the console for a request that Tomcat refuses. No controller and no template is reached by such a request; the page
 * repeats nothing of it.
 */
final class RefusedRequestPage {
    private final LocaleResolver locales;

    RefusedRequestPage(LocaleResolver locales) {
        this.locales = locales;
    }

    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        Locale locale = locales.resolveLocale(request);
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(page(status, locale).getBytes(StandardCharsets.UTF_8));
    }

    private static String page(HttpStatus status, Locale locale) {
        Messages messages = new Messages("console", locale);
        String key = "error." + (status == HttpStatus.METHOD_NOT_ALLOWED ? 405 : status.is5xxServerError() ? 500 : 400);
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>%s</title>
                  <link rel="stylesheet" href="/console/console.css">
                </head>
                <body>
                <main>
                <section class="narrow">
                  <h1>%s</h1>
                  <p>%s</p>
                  <p><a class="button" href="/">%s</a></p>
                </section>
                </main>
                </body>
                </html>
                """.formatted(
                        locale.getLanguage(),
                        text(messages, "error.title"),
                        text(messages, key),
                        text(messages, key + ".what"),
                        text(messages, "error.home"));
    }

    private static String text(Messages messages, String key) {
        return HtmlUtils.htmlEscape(messages.text(key), StandardCharsets.UTF_8.name());
    }
}
