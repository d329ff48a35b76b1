package vn.kontum.report.submission.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.csv.EditedCatalogue;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.explanation.TargetHistory;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.parsing.SubmissionFile;
import vn.kontum.report.submission.validation.SubmissionValidator;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;

/** A unit that hands on a part of its area has two lines in the catalogue, and is one unit all the same. */
class ChangedUnitTest {
    private static final Period LATER = new Period(2021, 3);

    @TempDir
    private Path folder;

    @Test
    void theFormOfAUnitWithAnotherAreaIsItsOwn() throws Exception {
        Catalogue catalogue = new EditedCatalogue(folder)
                .edit(
                        "units.csv",
                        text -> text.lines()
                                .map(line -> line.startsWith("610,")
                                        ? line + ",,2021-Q2\n" + line.replace("149364", "89364") + ",2021-Q3,"
                                        : line)
                                .collect(Collectors.joining("\n", "", "\n")))
                .read();
        byte[] form = new FormWorkbookWriter(
                        catalogue, FormTemplate.load(Optional.of(Path.of("templates"))), TargetHistory.none())
                .write(catalogue.at(LATER).unit("610").orElseThrow(), LATER, PriorSubmissions.none());
        Path file = Files.write(folder.resolve("f.xlsx"), form);

        var result = new SubmissionValidator(catalogue, PriorSubmissions.none(), Waivers.none(), ProgrammedRules.all())
                .validate(new SubmissionFile(
                        file,
                        FormLayout.fileName("610", LATER.compact()),
                        "610",
                        Instant.parse("2021-09-15T02:00:00Z")));

        assertThat(result.codes()).isNotEmpty().containsOnly("MISSING");
    }
}
