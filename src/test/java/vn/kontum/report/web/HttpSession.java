package vn.kontum.report.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.security.TestAccounts;

/**
 * Somebody who talks to the console without a browser: keeps cookies, follows no redirect, sends the token of the last
 * page.
 */
final class HttpSession {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final ConsoleServer server;

    HttpSession(ConsoleServer server) {
        this.server = server;
    }

    /** Somebody who has signed in. */
    static HttpSession signedIn(ConsoleServer server, String name) throws IOException, InterruptedException {
        HttpSession caller = new HttpSession(server);
        HttpResponse<String> answer = caller.signIn(name, TestAccounts.PASSWORD);
        if (!answer.headers().firstValue("Location").orElse("").equals("/")) {
            throw new IllegalStateException("not signed in: " + answer.headers());
        }
        return caller;
    }

    /** Somebody with a new account. */
    static HttpSession newcomer(ConsoleServer server, Role role) throws IOException, InterruptedException {
        String name = "p" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        TestAccounts.add(server, name, role);
        return signedIn(server, name);
    }

    HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        return post("/login", Map.of("username", name, "password", password, "_csrf", token()));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.url(path)))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> download(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.url(path))).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends a file as a form does, with the token of a page. */
    HttpResponse<String> upload(String path, String name, byte[] content) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--limit\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token() + "\r\n--limit\r\n"
                                + "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                                + "Content-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url(path)))
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Sends the fields as they are. */
    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a file with fields and the token, as a browser sends a form with a file. */
    HttpResponse<String> upload(String path, String fileName, byte[] content, Map<String, String> fields)
            throws IOException, InterruptedException {
        String boundary = "boundary-of-the-parts";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> all = new TreeMap<>(fields);
        all.put("_csrf", token());
        all.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url(path)))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Sends the fields with the token that forms have. */
    HttpResponse<String> send(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", token());
        return post(path, all);
    }

    /** From a page that everybody may open. */
    String token() throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/help").body());
        if (!token.find()) {
            throw new IllegalStateException("the page has no form");
        }
        return token.group(1);
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("KONTUM_SESSION"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
