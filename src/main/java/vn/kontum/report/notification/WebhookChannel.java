package vn.kontum.report.notification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.kontum.report.notification.DeliveryFailedException.Reason;

/** A signed POST to the program that wants to be told; received is what is answered with 2xx. */
final class WebhookChannel implements MessageChannel {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int SHORTEST_SECRET = 16;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final @Nullable Path secretFile;
    private final Clock clock;

    WebhookChannel(@Nullable Path secretFile, Clock clock) {
        this.secretFile = secretFile;
        this.clock = clock;
    }

    @Override
    public void send(Notification notification) {
        Instant now = clock.instant();
        String body = MAPPER.writeValueAsString(document(notification));
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(notification.recipient()))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("Kontum-Delivery", Long.toString(notification.id()))
                    .header(WebhookSignature.HEADER, WebhookSignature.of(secret(), now, body))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status < 200 || status > 299) {
                throw new DeliveryFailedException(Reason.REFUSED, "HTTP " + status);
            }
        } catch (IOException e) {
            throw new DeliveryFailedException(Reason.UNREACHABLE, notification.recipient(), e);
        } catch (IllegalArgumentException e) {
            throw new DeliveryFailedException(Reason.OTHER, String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailedException(Reason.OTHER, "interrupted", e);
        }
    }

    /** Keys may be added at the end. */
    private static Map<String, Object> document(Notification notification) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", notification.id());
        document.put(
                "event", notification.trial() ? "TEST" : notification.event().name());
        document.put("key", notification.eventKey());
        document.put("unit", notification.unit().orElse(null));
        document.put("period", notification.period().orElse(null));
        document.put("subject", notification.subject());
        document.put("text", notification.body());
        document.put("createdAt", notification.createdAt().toString());
        return document;
    }

    private String secret() {
        if (secretFile == null) {
            throw new DeliveryFailedException(Reason.NOT_SET_UP, "kontum.notifications.webhook.secret-file");
        }
        try {
            String secret =
                    Files.readString(secretFile).lines().findFirst().orElse("").strip();
            if (secret.length() < SHORTEST_SECRET) {
                throw new DeliveryFailedException(Reason.SECRET, secretFile.toString());
            }
            return secret;
        } catch (IOException e) {
            throw new DeliveryFailedException(Reason.SECRET, secretFile.toString(), e);
        }
    }
}
