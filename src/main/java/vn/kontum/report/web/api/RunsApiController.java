package vn.kontum.report.web.api;

import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kontum.report.query.listing.ListingPage;
import vn.kontum.report.query.listing.RunListing;
import vn.kontum.report.run.RunState;

/** Runs: who asked for what, and how it ended. */
@RestController
@RequestMapping("/api/v1/runs")
final class RunsApiController {
    private final RunListing runs;
    private final ApiParameters parameters;

    RunsApiController(RunListing runs, ApiParameters parameters) {
        this.runs = runs;
        this.parameters = parameters;
    }

    @GetMapping
    ListingPage<RunListing.Row> list(
            @RequestParam Optional<String> job,
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> state,
            PagingParameters paging) {
        return runs.page(
                new RunListing.Filter(
                        parameters.job(job),
                        parameters.period(period),
                        parameters.word("state", RunState.class, state)),
                paging.bounds());
    }

    @GetMapping("/{id}")
    RunListing.Row one(@PathVariable String id) {
        return runs.find(ApiParameters.number(id, "run")).orElseThrow(() -> ApiRejection.missing("run", id));
    }
}
