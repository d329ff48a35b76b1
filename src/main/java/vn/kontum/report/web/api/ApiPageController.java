package vn.kontum.report.web.api;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows people what programs can read, from the description that programs get. */
@Controller
final class ApiPageController {
    private final ApiDescription description = ApiDescription.read();

    @GetMapping("/help/programs")
    String page(Model model) {
        model.addAttribute("api", description);
        return "console/programs";
    }
}
