package vn.kontum.report.application;

import java.util.Map;
import java.util.TreeMap;
import vn.kontum.report.config.ApplicationSettings;

/** What Spring Boot's properties are for the service unless the settings say otherwise. */
final class ServerDefaults {
    /** For pages under way; running runs have 25 s more, see the package of runs. */
    private static final String SHUTDOWN_TIMEOUT = "4s";

    /** Below this the disk counts as unwell: a year of 21 units with its reports needs about as much. */
    private static final String DISK_SPACE_THRESHOLD = "256MB";

    /** A hundred times what an ordinary form takes. */
    private static final String LARGEST_UPLOAD = "20MB";

    private ServerDefaults() {}

    static Map<String, Object> of(ApplicationSettings applicationSettings) {
        Map<String, Object> properties = new TreeMap<>(server(applicationSettings.server()));
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", SHUTDOWN_TIMEOUT);
        properties.put("spring.servlet.multipart.max-file-size", LARGEST_UPLOAD);
        properties.put("spring.servlet.multipart.max-request-size", LARGEST_UPLOAD);
        properties.put("spring.web.resources.add-mappings", false);
        properties.put("spring.batch.job.enabled", false);
        // The same expressions are evaluated for every cell of every table.
        properties.put("spring.thymeleaf.enable-spring-el-compiler", true);
        properties.put("management.endpoints.web.exposure.include", "health,prometheus");
        properties.put("management.endpoint.health.show-details", "always");
        // Messages wait for the mail server; the service is well without it.
        properties.put("management.health.mail.enabled", false);
        properties.put(
                "management.health.diskspace.path",
                applicationSettings.folders().root());
        properties.put("management.health.diskspace.threshold", DISK_SPACE_THRESHOLD);
        return properties;
    }

    private static Map<String, Object> server(ApplicationSettings.ServerSettings service) {
        Map<String, Object> properties = new TreeMap<>();
        properties.put("server.shutdown", "graceful");
        properties.put("server.forward-headers-strategy", service.behindTls() ? "native" : "none");
        properties.put("server.servlet.session.tracking-modes", "cookie");
        properties.put("server.servlet.session.cookie.name", "KONTUM_SESSION");
        properties.put("server.servlet.session.cookie.same-site", "lax");
        properties.put("server.servlet.session.cookie.http-only", true);
        properties.put("server.servlet.session.cookie.secure", service.behindTls());
        properties.put("server.tomcat.max-http-form-post-size", "64KB");
        // Never an address made of the Host header, which anybody may choose.
        properties.put("server.tomcat.use-relative-redirects", true);
        return properties;
    }
}
