package vn.kontum.report.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a compiler does not check and a reader would stumble over; every fault is listed at once. */
class HouseStyleTest {
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern VIETNAMESE = Pattern.compile("[\\u00C0-\\u1EF9&&\\p{L}]");
    private static final Pattern UNFINISHED = Pattern.compile(
            "TODO|FIXME|XXX|printStackTrace|catch \\((?:Exception|Throwable) \\w+\\)\\s*\\{\\s*\\}|not implemented");
    private static final Pattern DOCUMENTED_TYPE = Pattern.compile("(?m)^\\| `([\\w.]+)` \\|");
    private static final Set<String> TOP =
            Set.of("pom.xml", "src", "jobs", "templates", "config", "README.md", "LICENSE");

    @Test
    void noFileIsTooLongToHoldInTheHead() {
        assertThat(files(MAIN).filter(file -> lines(file).size() > 250))
                .as("a file of more than 250 lines has more than one subject; move one of them to a class of its own")
                .isEmpty();
    }

    @Test
    void noPackageHoldsMoreThanOneSubject() {
        assertThat(files(MAIN)
                        .filter(file -> !file.endsWith("package-info.java"))
                        .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(folder -> folder.getValue() > 25))
                .as("a package of more than 25 types has more than one subject; move one of them to a package below it")
                .isEmpty();
    }

    @Test
    void aNameStandsForOneType() {
        assertThat(files(MAIN)
                        .filter(file -> !file.endsWith("package-info.java"))
                        .collect(Collectors.groupingBy(Path::getFileName, TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(name -> name.getValue() > 1))
                .as(
                        "two types of one name in two packages are taken for each other; give each the name of its own subject")
                .isEmpty();
    }

    @Test
    void aNumberIsFollowedFromItsCellToTheReportThroughThirtyTypes() throws IOException {
        List<Path> types = DOCUMENTED_TYPE
                .matcher(Files.readString(Path.of("src", "docs", "architecture.md")))
                .results()
                .map(row ->
                        MAIN.resolve("vn/kontum/report").resolve(row.group(1).replace('.', '/') + ".java"))
                .toList();

        assertThat(types).doesNotHaveDuplicates().hasSizeBetween(10, 30).allMatch(Files::isRegularFile, "exists");
        for (int i = 1; i < types.size(); i++) {
            Path one = types.get(i - 1);
            Path next = types.get(i);
            assertThat(names(one, next) || names(next, one))
                    .as("%s and %s follow each other in architecture.md, but neither names the other", one, next)
                    .isTrue();
        }
    }

    private static boolean names(Path file, Path type) {
        String name = type.getFileName().toString().replace(".java", "");
        return lines(file).stream().anyMatch(line -> line.matches(".*\\b" + name + "\\b.*"));
    }

    @Test
    void vietnameseIsSpokenInConfigurationTemplatesAndMessagesOnly() {
        List<String> spoken = new ArrayList<>();
        files(MAIN)
                .forEach(file -> lines(file).stream()
                        .filter(line -> STRING.matcher(line)
                                .results()
                                .anyMatch(r -> VIETNAMESE.matcher(r.group()).find()))
                        .forEach(line -> spoken.add(file + ": " + line.strip())));

        assertThat(spoken)
                .as(
                        "Vietnamese is corrected by people who do not write Java; put the sentence into messages/*_vi.properties and"
                                + " *_en.properties and read it by its key")
                .isEmpty();
    }

    @Test
    void nothingIsLeftUnfinishedOrSwallowed() {
        List<String> marks = new ArrayList<>();
        Stream.concat(files(MAIN), files(TESTS).filter(file -> !file.endsWith("HouseStyleTest.java")))
                .forEach(file -> lines(file).stream()
                        .filter(line -> UNFINISHED.matcher(line).find())
                        .forEach(line -> marks.add(file + ": " + line.strip())));

        assertThat(marks)
                .as(
                        "unfinished work and swallowed exceptions are not seen by whoever runs the program; finish it, or let the"
                                + " exception reach somebody who can tell it")
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<Path> silent = new TreeSet<>();
        files(MAIN)
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !folder.equals(root()))
                .forEach(folder -> {
                    Path info = folder.resolve("package-info.java");
                    if (!Files.exists(info)
                            || !read(info).contains("/**")
                            || !read(info).contains("@NullMarked")) {
                        silent.add(folder);
                    }
                });

        assertThat(silent)
                .as(
                        "a package says in package-info.java what it is for, and is @NullMarked so that null is never a surprise")
                .isEmpty();
    }

    /** A package of console, command line or jobs is a page, a group of commands or a job; the others are found by the table. */
    @Test
    void theReadmeListsThePackages() {
        String readme = read(Path.of("README.md"));
        Set<Path> missing = new TreeSet<>();
        files(root())
                .map(file -> root().relativize(file.getParent()))
                .filter(folder -> folder.getNameCount() == 1
                        || folder.getNameCount() == 2
                                && !Set.of("web", "cli", "job")
                                        .contains(folder.getName(0).toString()))
                .filter(folder -> !folder.toString().isEmpty())
                .filter(folder -> !readme.contains("`" + folder.getFileName() + "`"))
                .forEach(missing::add);

        assertThat(missing)
                .as("a newcomer looks for a package in the table of README, \"Development\"; name it there")
                .isEmpty();
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        List<String> unequal = new ArrayList<>();
        files(MESSAGES)
                .filter(file -> file.toString().endsWith("_vi.properties"))
                .forEach(file -> {
                    Path other = Path.of(file.toString().replace("_vi.properties", "_en.properties"));
                    Set<String> missing = new TreeSet<>(keys(file));
                    missing.removeAll(keys(other));
                    missing.forEach(key -> unequal.add(other + " lacks " + key));
                    Set<String> surplus = new TreeSet<>(keys(other));
                    surplus.removeAll(keys(file));
                    surplus.forEach(key -> unequal.add(file + " lacks " + key));
                });

        assertThat(unequal)
                .as("every text is read in both languages; add the key to the file that lacks it")
                .isEmpty();
    }

    /** The later one would be said in both places. */
    @Test
    void noKeyStandsTwiceInAFileOfTexts() {
        List<String> twice = new ArrayList<>();
        files(MESSAGES)
                .forEach(file -> read(file, new Properties() {
                    @Override
                    public synchronized Object put(Object key, Object text) {
                        Object before = super.put(key, text);
                        if (before != null) {
                            twice.add(file + ": " + key);
                        }
                        return before;
                    }
                }));

        assertThat(twice).isEmpty();
    }

    /** A single one quotes what follows: the places after it are not filled in. The help is read by another parser. */
    @Test
    void everyApostropheOfATextThatIsFilledInIsDoubled() {
        List<String> quoting = new ArrayList<>();
        files(MESSAGES)
                .filter(file -> !file.getFileName().toString().startsWith("help_"))
                .forEach(file -> lines(file).stream()
                        .filter(line -> !line.startsWith("#"))
                        .filter(line -> line.replace("\u0027\u0027", "").contains("\u0027"))
                        .forEach(line -> quoting.add(file + ": " + line)));

        assertThat(quoting)
                .as("a single apostrophe ends the filling in of {0}; write two of them")
                .isEmpty();
    }

    @Test
    void textIsComposed() {
        List<Path> decomposed = Stream.of(MAIN, Path.of("config"), MESSAGES, Path.of("jobs"))
                .filter(Files::isDirectory)
                .flatMap(HouseStyleTest::files)
                .filter(file -> !Normalizer.isNormalized(read(file), Normalizer.Form.NFC))
                .toList();

        assertThat(decomposed)
                .as(
                        "letters and accents as separate characters are not found by searching; save the file in the form NFC")
                .isEmpty();
    }

    @Test
    void nothingElseLiesAtTheTop() throws IOException {
        try (Stream<Path> entries = Files.list(Path.of(""))) {
            assertThat(entries.map(Path::toString)
                            .filter(name -> !name.startsWith("."))
                            .filter(name -> !name.equals("target") && !name.equals("work"))
                            .filter(name -> !TOP.contains(name)))
                    .as("the top level stays small; documents go to src/docs, settings of tools are files with a dot")
                    .isEmpty();
        }
    }

    private static Path root() {
        return MAIN.resolve(Path.of("vn", "kontum", "report"));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        return read(file).lines().toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(Path file) {
        return read(file, new Properties()).stringPropertyNames();
    }

    private static Properties read(Path file, Properties properties) {
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
