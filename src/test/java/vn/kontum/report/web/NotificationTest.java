package vn.kontum.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.notification.Contact;
import vn.kontum.report.notification.ContactService;
import vn.kontum.report.notification.Notification;
import vn.kontum.report.notification.NotificationService;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.submission.validation.FilledForm;

/** Messages on the real service, with a real server of mail and a program that checks signatures. */
class NotificationTest {
    private static final String SECRET = "a secret of the portal, long enough";
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(SampleQuarter.NOW);

    @TempDir
    static Path root;

    private static ConsoleServer server;
    private static NotificationService notifications;
    private static ContactService contacts;
    private static Receiver receiver;
    private static int mailPort;

    private static final class MovableClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return NOW.get();
        }
    }

    /** A program that believes only what is signed, new, and not heard before. */
    private static final class Receiver {
        final HttpServer http;
        final List<JsonNode> believed = new CopyOnWriteArrayList<>();
        final List<String> heard = new ArrayList<>();
        final AtomicInteger broken = new AtomicInteger();
        final List<String[]> raw = new CopyOnWriteArrayList<>();

        Receiver() throws IOException {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/hook", this::answer);
            http.start();
        }

        private void answer(HttpExchange exchange) throws IOException {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String signature = exchange.getRequestHeaders().getFirst("Kontum-Signature");
            raw.add(new String[] {signature, body});
            int status = broken.getAndUpdate(n -> Math.max(0, n - 1)) > 0 ? 503 : judge(signature, body);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        }

        synchronized int judge(String signature, String body) {
            String seconds = signature.replaceFirst("t=(\\d+),.*", "$1");
            boolean signed = signature.equals("t=" + seconds + ",v1=" + code(seconds + "." + body));
            boolean fresh = Math.abs(Long.parseLong(seconds) - NOW.get().getEpochSecond()) < 300;
            JsonNode message = new JsonMapper().readTree(body);
            boolean unheard = !heard.contains(message.get("id").toString());
            if (signed && fresh && unheard) {
                heard.add(message.get("id").toString());
                believed.add(message);
                return 204;
            }
            return 403;
        }

        private static String code(String text) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @BeforeAll
    static void open() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            mailPort = free.getLocalPort();
        }
        receiver = new Receiver();
        Path secret = Files.writeString(root.resolve("secret"), SECRET);
        server = ConsoleServer.startAsSaid(
                root,
                new MovableClock(),
                Map.of(),
                "--server.port=0",
                "--management.server.port=0",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mailPort,
                "--kontum.notifications.from=bao-cao@cuc.vn",
                "--kontum.notifications.office=tong-hop@cuc.vn",
                "--kontum.notifications.webhook.events=RETURNED",
                "--kontum.notifications.webhook.url=http://127.0.0.1:"
                        + receiver.http.getAddress().getPort() + "/hook",
                "--kontum.notifications.webhook.secret-file=" + secret);
        notifications = server.autowired(NotificationService.class);
        contacts = server.autowired(ContactService.class);
        contacts.change(
                new Contact("608", "V\u0103n ph\u00F2ng", "", "vp608@kontum.vn"), new Actor("An", "new office"));
        notifications.deliverDue();
    }

    @AfterAll
    static void close() {
        server.close();
        receiver.http.stop(0);
    }

    @Test
    void aReturnedFileSendsOneMailToItsUnitAlsoAfterTheServerWasDown() throws Exception {
        receiver.broken.set(1);
        server.drop(
                FilledForm.of(server.autowired(Catalogue.class), "608", "2021-Q1")
                        .blank("population_end"),
                "608",
                "2021-Q1");
        server.autowired(RunService.class)
                .run(RunRequest.collect(TriggerSource.COMMAND, "An", "letter"), ProgressListener.none());

        notifications.deliverDue(); // nobody listens at the port of mail, and the program answers 503
        Notification waiting = mail();
        assertThat(waiting.state()).isEqualTo(Notification.State.WAITING);
        assertThat(waiting.attempts()).isEqualTo(1);
        assertThat(waiting.lastError()).contains("Connect");

        GreenMail smtp = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        try {
            notifications.deliverDue();
            assertThat(smtp.getReceivedMessages()).as("not before its time").isEmpty();
            NOW.set(NOW.get().plus(Duration.ofMinutes(2)));
            notifications.deliverDue();
            notifications.deliverDue();

            // One that the deadline is near, which is within five days at that time, and one with the returned file.
            assertThat(smtp.getReceivedMessages()).hasSize(2);
            List<MimeMessage> returned = new ArrayList<>();
            for (MimeMessage message : smtp.getReceivedMessages()) {
                if (GreenMailUtil.getWholeMessage(message).contains("TRA_LAI")) {
                    returned.add(message);
                }
            }
            assertThat(returned).hasSize(1);
            assertThat(returned.get(0).getAllRecipients()[0]).hasToString("vp608@kontum.vn");
            assertThat(returned.get(0).getSubject()).contains("quý I/2021").contains("Kon Tum");
            assertThat(mail().state()).isEqualTo(Notification.State.SENT);

            notifications.test(Notification.Channel.MAIL, "thu@kontum.vn");
            assertThat(smtp.getReceivedMessages()).hasSize(3);
            for (int i = 0; i < 2; i++) {
                notifications.test(
                        Notification.Channel.WEBHOOK,
                        "http://127.0.0.1:" + receiver.http.getAddress().getPort() + "/hook");
                NOW.set(NOW.get().plusMillis(1));
            }
            assertThat(receiver.believed)
                    .filteredOn(message -> message.get("event").asString().equals("TEST"))
                    .as("each try is a message of its own")
                    .hasSize(2);
            receiver.believed.removeIf(
                    message -> message.get("event").asString().equals("TEST"));
        } finally {
            smtp.stop();
        }
        assertThat(receiver.believed).hasSize(1);
        assertThat(receiver.believed.get(0).get("event").asString()).isEqualTo("RETURNED");
        assertThat(receiver.believed.get(0).get("unit").asString()).isEqualTo("608");

        String[] last = receiver.raw.stream()
                .filter(sent -> sent[1].contains("RETURNED"))
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(receiver.judge(last[0], last[1])).as("the same once more").isEqualTo(403);
        assertThat(receiver.judge(last[0], last[1].replace("608", "610")))
                .as("changed")
                .isEqualTo(403);
    }

    @Test
    void addressesOfSamplesAreNeverWrittenToAndWrongOnesAreRefused() {
        assertThat(contacts.contacts()).containsKey("610");
        assertThat(notifications.newest(100)).noneMatch(n -> n.recipient().endsWith(".example"));
        assertThatThrownBy(() -> contacts.change(new Contact("610", "", "", "no address"), new Actor("An", "x")))
                .hasMessageContaining("CONTACT_EMAIL");
    }

    private static Notification mail() {
        return notifications.newest(10).stream()
                .filter(n -> n.channel() == Notification.Channel.MAIL)
                .findFirst()
                .orElseThrow();
    }
}
