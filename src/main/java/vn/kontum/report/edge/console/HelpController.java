package vn.kontum.report.edge.console;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kontum.report.edge.console.words.Writing;

/** The short guides for units and for those who work here; open to everybody. */
@Controller
final class HelpController {
    @GetMapping("/help")
    String help(Writing writing) {
        return writing.vietnamese() ? "console/help_vi" : "console/help_en";
    }
}
