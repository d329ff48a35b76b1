package vn.kontum.report.web.reminder;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.FileAttachment;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.UnitNameLookup;

/** Opens a drafted reminder, so that it can be read and signed without going to the shared folder. */
@Controller
final class LetterDownloadController {
    private final ReminderLetters letters;
    private final UnitNameLookup units;
    private final PeriodOptions quarters;

    LetterDownloadController(ReminderLetters letters, UnitNameLookup units, PeriodOptions quarters) {
        this.letters = letters;
        this.units = units;
        this.quarters = quarters;
    }

    @GetMapping("/download/letter/{unit}/{period}/{id}")
    ResponseEntity<Resource> letter(@PathVariable String unit, @PathVariable String period, @PathVariable long id) {
        return FileAttachment.of(
                letters.file(units.at(unit).code(), quarters.at(period), id).orElseThrow(CurrentUser::missing));
    }
}
