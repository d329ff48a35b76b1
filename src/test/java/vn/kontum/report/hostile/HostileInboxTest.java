package vn.kontum.report.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.kontum.report.cli.CommandProcess;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.read.WorkbookReader;

/**
 * The whole program with 256 MB of memory: strange files beside the good ones change nothing, and none is lost,
 * forgotten or left without an answer.
 */
class HostileInboxTest {
    private static final Pattern MOMENT = Pattern.compile("\\d\\d:\\d\\d \\d\\d/\\d\\d/\\d{4}");
    private static final Pattern ANSWER = Pattern.compile("(?:TRA_LAI|BIEN_NHAN|CHO_XU_LY)_(\\d+)_.*\\.(?:xlsx|txt)");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    @TempDir
    Path root;

    @Test
    void aHandfulOfStrangeFilesChangesNothing() throws Exception {
        strangeFilesChangeNothing(HostileFiles.sample(181));
    }

    @Test
    @Tag("slow")
    void thousandsOfStrangeFilesChangeNothing() throws Exception {
        strangeFilesChangeNothing(HostileFiles.all());
    }

    private void strangeFilesChangeNothing(List<HostileFile> strange) throws Exception {
        try (CommandProcess terminal = CommandProcess.open("-Xmx256m")) {
            ProgramProcess calm = new ProgramProcess(terminal, root.resolve("calm")).receiveSampleQuarter();
            ProgramProcess stormy = new ProgramProcess(terminal, root.resolve("stormy")).receiveSampleQuarter();
            for (HostileFile file : strange) {
                stormy.receive(file.folder(), file.name(), file.bytes());
            }

            calm.says("collect");
            JsonNode collected = stormy.says("collect");
            Map<String, JsonNode> receivedFiles = byName(collected);

            for (HostileFile file : strange) {
                settled(file, receivedFiles.get(key(file.folder(), file.name())), stormy.work());
            }
            assertThat(pendingFiles(stormy.work())).isEmpty();
            assertThat(collected.get("unanswered")).isEmpty();
            Map<Long, Path> answers = answers(stormy.work());
            Map<Long, Set<String>> said = findings(stormy.says("findings", "--limit", "100000"));
            for (JsonNode receivedFile : collected.get("arrivals")) {
                answered(
                        receivedFile,
                        answers,
                        said.getOrDefault(receivedFile.get("seq").asLong(), Set.of()));
            }
            assertThat(differences(report(calm), report(stormy))).isEmpty();
        }
    }

    private static List<String> differences(Map<String, String> calm, Map<String, String> stormy) {
        TreeSet<String> places = new TreeSet<>(calm.keySet());
        places.addAll(stormy.keySet());
        return places.stream()
                .filter(place -> !Objects.equals(calm.get(place), stormy.get(place)))
                .map(place -> place + ": " + calm.get(place) + " -> " + stormy.get(place))
                .toList();
    }

    private static void settled(HostileFile file, JsonNode receivedFile, Path work) throws IOException {
        String sha256 = Sha256.of(file.bytes());
        assertThat(receivedFile).as(file.name()).isNotNull();
        assertThat(receivedFile.get("verdict").asString()).as(file.name()).isIn("RETURNED", "QUARANTINED", "IGNORED");
        assertThat(receivedFile.get("codes").size()).as(file.name()).isPositive();
        assertThat(receivedFile.get("sha256").asString()).as(file.name()).isEqualTo(sha256);
        assertThat(Files.readAllBytes(
                        work.resolve("store").resolve(sha256.substring(0, 2)).resolve(sha256)))
                .as(file.name())
                .isEqualTo(file.bytes());
    }

    /** The sentences of the findings of every file, by its number. */
    private static Map<Long, Set<String>> findings(JsonNode listed) {
        Map<Long, Set<String>> said = new TreeMap<>();
        for (JsonNode line : listed.get("findings")) {
            said.computeIfAbsent(line.get("seq").asLong(), seq -> new TreeSet<>())
                    .add(line.at("/finding/message").asString());
        }
        return said;
    }

    /** Every file that somebody sent has an answer, which can be opened and says each finding. */
    private static void answered(JsonNode receivedFile, Map<Long, Path> answers, Set<String> findings)
            throws IOException {
        String name = receivedFile.get("file").asString();
        List<String> codes = new ArrayList<>();
        receivedFile.get("codes").forEach(code -> codes.add(code.asString()));
        if (codes.contains("JUNK")) {
            return;
        }
        Path answer = answers.get(receivedFile.get("seq").asLong());
        assertThat(answer).as("the answer to " + name).isNotNull();
        String text = AnswerText.read(answer.getFileName().toString(), Files.readAllBytes(answer));
        assertThat(text).as(name).isNotBlank();
        if (receivedFile.get("verdict").asString().matches("RETURNED|QUARANTINED")) {
            assertThat(findings).as(name).isNotEmpty();
            assertThat(text).as(name).contains(findings);
        }
    }

    /** The answers in all outboxes by the number of what they answer. */
    private static Map<Long, Path> answers(Path work) throws IOException {
        Map<Long, Path> answers = new HashMap<>();
        try (Stream<Path> files = Files.walk(work.resolve("outbox"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher name = ANSWER.matcher(file.getFileName().toString());
                if (name.matches()) {
                    answers.put(Long.valueOf(name.group(1)), file);
                }
            }
        }
        return answers;
    }

    private static Map<String, JsonNode> byName(JsonNode collected) {
        Map<String, JsonNode> receivedFiles = new HashMap<>();
        for (JsonNode receivedFile : collected.get("arrivals")) {
            String key = key(
                    receivedFile.get("folder").asString(),
                    receivedFile.get("file").asString());
            assertThat(receivedFiles.put(key, receivedFile))
                    .as("a second verdict on " + key)
                    .isNull();
        }
        return receivedFiles;
    }

    private static String key(String folder, String name) {
        return folder + "/" + Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private static List<Path> pendingFiles(Path work) throws IOException {
        try (Stream<Path> files = Files.walk(work.resolve("inbox"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals(".inbox-id"))
                    .toList();
        }
    }

    /** Every cell of the report but the moments of received file, and the digest that counts them. */
    private static Map<String, String> report(ProgramProcess program) throws Exception {
        JsonNode said = program.says("report", "run", "--period", "2021-Q1");
        Path book = program.work().resolve(said.get("report").get("workbook").asString());
        Map<String, String> cells = new TreeMap<>();
        new WorkbookReader(ContainerLimits.standard())
                .read(book)
                .sheets()
                .forEach(sheet -> sheet.cells().values().stream()
                        .filter(cell -> !DIGEST.matcher(cell.raw()).matches())
                        .forEach(cell -> cells.put(
                                cell.where(), MOMENT.matcher(cell.raw()).replaceAll("…"))));
        assertThat(cells).hasSizeGreaterThan(1_000);
        return cells;
    }
}
