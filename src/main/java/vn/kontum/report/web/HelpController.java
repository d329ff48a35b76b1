package vn.kontum.report.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kontum.report.web.format.ViewFormatter;

/** The short guides for units and for those who work here; open to everybody. */
@Controller
final class HelpController {
    @GetMapping("/help")
    String help(ViewFormatter formatter) {
        return formatter.vietnamese() ? "console/help_vi" : "console/help_en";
    }
}
