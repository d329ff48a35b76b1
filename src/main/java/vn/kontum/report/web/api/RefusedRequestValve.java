package vn.kontum.report.web.api;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpStatus;

/**
 * Answers what Tomcat refuses before the program is asked: an address that it cannot read, one that is too long, a trace.
 * Programs get a problem document, people a page. Of an address that is too long nothing is known, so that everybody gets the
 * problem document.
 */
final class RefusedRequestValve extends ValveBase {
    private final ProblemWriter problems;
    private final RefusedRequestPage page;

    RefusedRequestValve(ProblemWriter problems, RefusedRequestPage page) {
        super(true);
        this.problems = problems;
        this.page = page;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Optional<HttpStatus> refused =
                Optional.ofNullable(HttpStatus.resolve(response.getStatus())).filter(HttpStatus::isError);
        if (refused.isEmpty()) {
            getNext().invoke(request, response);
            return;
        }
        response.setSuspended(false);
        HttpStatus status = refused.get();
        if (ofPrograms(request)) {
            problems.write(
                    request, response, status, status == HttpStatus.METHOD_NOT_ALLOWED ? "read-only" : "request");
        } else {
            page.write(request, response, status);
        }
    }

    private static boolean ofPrograms(Request request) {
        return Optional.ofNullable(request.getRequestURI())
                .map(address -> address.isEmpty() || address.startsWith("/api"))
                .orElse(true);
    }
}
