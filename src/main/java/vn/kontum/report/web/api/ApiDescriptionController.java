package vn.kontum.report.web.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the interface, and an answer for every address that it does not name. */
@RestController
final class ApiDescriptionController {
    static final String FILE = "openapi.yaml";

    private final ProblemWriter problems;

    ApiDescriptionController(ProblemWriter problems) {
        this.problems = problems;
    }

    @GetMapping(ApiAccessRule.DESCRIPTION)
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_YAML).body(new ClassPathResource(FILE));
    }

    @RequestMapping("/api/**")
    ResponseEntity<ProblemDetail> other(HttpServletRequest request) {
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        HttpStatus status = reading ? HttpStatus.NOT_FOUND : HttpStatus.METHOD_NOT_ALLOWED;
        ProblemDetail problem = reading
                ? problems.problem(
                        request, status, "missing", new ApiRejection.Phrase("address", request.getRequestURI()))
                : problems.problem(request, status, "read-only");
        return ResponseEntity.status(status)
                .header(HttpHeaders.ALLOW, "GET, HEAD")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
