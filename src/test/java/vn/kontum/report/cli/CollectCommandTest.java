package vn.kontum.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What collecting answers after an outbox could not be written. */
class CollectCommandTest {
    @TempDir
    Path folder;

    @Test
    void whatALaterCollectAnswersIsTold() throws Exception {
        CommandResult.Place place = CommandResult.Place.onTestServer(folder);
        place.line("collect");
        Files.write(
                place.work().resolve("inbox/611/quy4.xlsx"),
                SampleForm.of("611", "2021-Q4").bytes());
        Path outbox = place.work().resolve("outbox/611");
        Files.move(outbox, folder.resolve("aside"));
        Files.writeString(outbox, "a file in the place of the folder");

        CommandResult stuck = place.line("collect", "--json");
        assertThat(stuck.json().get("unanswered").get(0).asString()).isEqualTo("611");
        assertThat(stuck.json().get("arrivals")).hasSize(1);

        CommandResult still = place.line("collect", "--json");
        assertThat(still.json().get("arrivals")).isEmpty();

        Files.delete(outbox);
        CommandResult answered = place.line("collect", "--json");

        assertThat(answered.json().get("unanswered")).isEmpty();
        assertThat(answered.json().get("arrivals")).hasSize(1);
        assertThat(answered.json().get("arrivals").get(0).get("verdict"))
                .isEqualTo(stuck.json().get("arrivals").get(0).get("verdict"));
        assertThat(answered.exit()).isNotEqualTo(5);
        assertThat(outbox).isNotEmptyDirectory();
        assertThat(place.line("collect").exit()).isEqualTo(5);
    }

    /** As of a unit that was added to the catalogue after the first collect. */
    @Test
    void aUnitThatHasNoFoldersYetGetsThem() throws Exception {
        CommandResult.Place place = CommandResult.Place.onTestServer(folder);
        place.line("collect");
        Path inbox = place.work().resolve("inbox/611");
        Path trial = place.work().resolve("trial/611");
        Files.delete(inbox);
        Files.delete(trial);

        place.line("collect");

        assertThat(inbox).isDirectory();
        assertThat(trial).isDirectory();
    }

    /** An administrator took one folder away, or its share is not mounted: an empty folder in its place would hide that. */
    @Test
    void aUnitThatLostOneOfItsFoldersDoesNotGetAnEmptyOne() throws Exception {
        CommandResult.Place place = CommandResult.Place.onTestServer(folder);
        place.line("collect");
        Path inbox = place.work().resolve("inbox/611");
        Files.delete(inbox);

        place.line("collect");

        assertThat(inbox).doesNotExist();
    }

    @Test
    void noFoldersAreLaidInAnInboxThatIsNotOurs() throws Exception {
        CommandResult.Place place = CommandResult.Place.onTestServer(folder);
        place.line("collect");
        Path inbox = place.work().resolve("inbox/611");
        Files.delete(inbox);
        Files.delete(place.work().resolve("trial/611"));
        Files.delete(place.work().resolve("inbox/.inbox-id"));

        assertThat(place.line("collect").exit()).isNotZero();

        assertThat(inbox).doesNotExist();
    }
}
