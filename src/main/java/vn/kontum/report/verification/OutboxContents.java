package vn.kontum.report.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.intake.storage.FolderListing;
import vn.kontum.report.intake.storage.Outbox;
import vn.kontum.report.intake.storage.OutboxIdentity;
import vn.kontum.report.intake.storage.Sha256;

/**
 * What lies in the outbox and may be taken for the word of this program though it is not. The folder of a unit is the unit's own: it takes
 * answers away, opens and copies them, and keeps there what it likes; but what has the name of an answer must be one.
 */
final class OutboxContents {
    private static final Pattern ANSWER = Pattern.compile("(?i)(?:BIEN_NHAN|TRA_LAI|CHO_XU_LY)_(\\d{1,18})_.*");

    private final JdbcTemplate jdbc;
    private final Path root;

    OutboxContents(JdbcTemplate jdbc, Path root) {
        this.jdbc = jdbc;
        this.root = root;
    }

    List<Violation> foreign() {
        try {
            FolderListing listing = FolderListing.of(root);
            Answers answered = listing.files().isEmpty() ? new Answers(Set.of(), Map.of()) : answered();
            List<Violation> foreign = new ArrayList<>();
            for (String file : listing.files()) {
                String place = "outbox/" + file;
                if (listing.links().contains(file) || !file.contains("/") && !file.equals(OutboxIdentity.SENTINEL)) {
                    foreign.add(Violation.of(place, "outbox.foreign"));
                } else {
                    disguise(file, answered).ifPresent(code -> foreign.add(Violation.of(place, code)));
                }
            }
            return foreign;
        } catch (IOException e) {
            return List.of(Violation.of("outbox", "unreadable"));
        }
    }

    /** What is wrong with a file that has the name of an answer. */
    private Optional<String> disguise(String file, Answers answered) throws IOException {
        String[] parts = file.replaceFirst("^" + Pattern.quote(Outbox.FOR_PROGRAMS + "/"), "")
                .split("/");
        Matcher answer = ANSWER.matcher(parts[parts.length - 1]);
        if (parts.length < 2 || !answer.matches()) {
            return Optional.empty();
        }
        Long seq = Long.valueOf(answer.group(1));
        if (!answered.folders().contains(parts[0] + "/" + seq)) {
            return Optional.of("outbox.planted");
        }
        Set<String> written = answered.written().getOrDefault(seq, Set.of());
        return written.isEmpty() || written.contains(Sha256.of(root.resolve(file)))
                ? Optional.empty()
                : Optional.of("outbox.changed");
    }

    /**
     * @param folders folder and receipt number of every answer; a received file may have been answered to where it came from before
     * @param written hashes of all that was written by receipt number; none of answers of earlier versions
     */
    private record Answers(Set<String> folders, Map<Long, Set<String>> written) {}

    private Answers answered() {
        Set<String> answered = new HashSet<>();
        jdbc.query("SELECT seq, answer, folder, unit FROM received_file WHERE answer IS NOT NULL", row -> {
            String seq = "/" + row.getLong("seq");
            String path = row.getString("answer");
            Stream.of(row.getString("folder"), row.getString("unit"))
                    .filter(name -> name != null && !name.isEmpty())
                    .forEach(name -> answered.add(Outbox.safe(name) + seq));
            answered.add(path.substring(0, Math.max(0, path.indexOf('/'))) + seq);
        });
        Map<Long, Set<String>> written = new HashMap<>();
        jdbc.query("SELECT arrival_seq, sha256 FROM answer_file", row -> {
            written.computeIfAbsent(row.getLong("arrival_seq"), seq -> new HashSet<>())
                    .add(row.getString("sha256"));
        });
        return new Answers(answered, written);
    }
}
