package vn.kontum.report.application;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import vn.kontum.report.application.DiagnosticLine.Level;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.query.CatalogueNotices;

/** Says whether the coming quarter has a plan, and whether a service that runs works with the catalogue on disk. */
final class CatalogueDiagnostics {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueDiagnostics.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** As the service tells it to monitoring. */
    private static final String EDITED = "kontum_catalogue_edited ";

    private CatalogueDiagnostics() {}

    /** @param catalogue in use, or that a service would use now */
    static List<DiagnosticLine> lines(ApplicationSettings settings, Catalogue catalogue, Clock clock) {
        List<DiagnosticLine> lines = new ArrayList<>();
        int days = settings.catalogueSettings().planWarningDays();
        Optional<Period> unplanned = CatalogueNotices.unplanned(catalogue, days, clock);
        lines.add(new DiagnosticLine(
                "plan",
                unplanned.isEmpty() ? Level.OK : Level.WARN,
                unplanned
                        .map(quarter -> List.<Object>of(quarter.code(), Integer.toString(quarter.year())))
                        .orElse(List.of())));
        String address = address(settings);
        edited(address)
                .map(edited -> new DiagnosticLine("catalogue-in-use", edited ? Level.WARN : Level.OK, List.of(address)))
                .ifPresent(lines::add);
        return lines;
    }

    private static String address(ApplicationSettings settings) {
        Environment environment = settings.sources().environment();
        return environment.getProperty("management.server.address", "127.0.0.1") + ":"
                + settings.server().managementPort();
    }

    /** What a running service says; empty where none answers. */
    private static Optional<Boolean> edited(String address) {
        try {
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://" + address + "/actuator/prometheus"))
                                    .timeout(PATIENCE)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return answer.body()
                    .lines()
                    .filter(line -> line.startsWith(EDITED))
                    .map(line -> !line.substring(EDITED.length()).strip().startsWith("0"))
                    .findFirst();
        } catch (IOException e) {
            LOG.debug("no service answers at {}: {}", address, e.toString());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
