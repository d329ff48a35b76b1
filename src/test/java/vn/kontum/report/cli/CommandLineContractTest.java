package vn.kontum.report.cli;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.GlobalOptions;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.ProcessEnvironment;
import vn.kontum.report.house.GoldenLines;

/** What scripts rely on when they call the program; no database is needed to say it. */
class CommandLineContractTest {
    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void theHelpOfEveryCommandIsAsItWas(String language) throws Exception {
        StringBuilder text = new StringBuilder();
        for (List<String> command : commands(root(), List.of())) {
            List<String> line = new ArrayList<>(command);
            line.addAll(List.of("--help", "--lang", language));
            CommandResult help = CommandResult.line(line.toArray(String[]::new));
            text.append("== kontum-report ").append(String.join(" ", command)).append('\n');
            text.append(help.out().replace("\r\n", "\n")).append('\n');
        }

        new GoldenLines("help_" + language + ".txt").checkText(text.toString());
    }

    @Test
    void everyCommandAndOptionIsStillUnderstood() throws Exception {
        List<String> lines = new ArrayList<>();
        for (List<String> command : commands(root(), List.of())) {
            CommandLine found = root();
            for (String word : command) {
                found = found.getSubcommands().get(word);
            }
            String name = String.join(" ", command);
            found.getCommandSpec()
                    .options()
                    .forEach(option -> Arrays.stream(option.names())
                            .forEach(n -> lines.add(
                                    (name + " " + n + " " + (option.arity().max() > 0 ? "VALUE" : "")).strip())));
            found.getCommandSpec()
                    .positionalParameters()
                    .forEach(p -> lines.add((name + " " + p.index() + " " + p.paramLabel()).strip()));
        }

        new GoldenLines("options.txt").check(lines);
    }

    @Test
    void exitCodesKeepTheirMeaning() throws Exception {
        new GoldenLines("exit-codes.txt")
                .check(Stream.of(ExitCode.values())
                        .map(code -> code.code() + " " + code.name())
                        .toList());
    }

    /**
     * The records that commands print are found by what they hold: data, and other such records. A line of the file is the keys of
     * one object in their order; the names of Java types are not part of it.
     */
    @Test
    void keysOfJsonDocumentsAreThereInTheirOrder() throws Exception {
        List<String> objects = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("vn.kontum.report.cli", "vn.kontum.report.query.lineage")
                        .stream()
                        .map(JavaClass::reflect)
                        .filter(type -> type.isRecord() && data(type))
                        .map(type -> Stream.of(type.getRecordComponents())
                                .map(RecordComponent::getName)
                                .collect(Collectors.joining(" ")))
                        .distinct()
                        .sorted()
                        .toList();

        new GoldenLines("json-objects.txt").checkBeginnings(objects);
    }

    private static boolean data(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            return Stream.of(Optional.class, Collection.class, Map.class).anyMatch(c -> c.isAssignableFrom(raw))
                    && Stream.of(generic.getActualTypeArguments()).allMatch(CommandLineContractTest::data);
        }
        if (!(type instanceof Class<?> plain)) {
            return false;
        }
        boolean scalar = plain.isPrimitive()
                || plain.isEnum()
                || Number.class.isAssignableFrom(plain)
                || List.of(String.class, Boolean.class, Instant.class).contains(plain);
        return scalar
                || plain.isRecord()
                        && Stream.of(plain.getRecordComponents())
                                .allMatch(component -> data(component.getGenericType()));
    }

    private static CommandLine root() {
        ProcessEnvironment environment =
                new ProcessEnvironment(System.out, System.err, Map.of(), false, Clock.systemUTC());
        return new CommandLineApplication(environment)
                .parser(new CommandContext(environment, new GlobalOptions(), Locale.ENGLISH, List.of()));
    }

    private static List<List<String>> commands(CommandLine command, List<String> path) {
        List<List<String>> all = new ArrayList<>(List.of(path));
        command.getSubcommands().forEach((name, sub) -> {
            List<String> next = new ArrayList<>(path);
            next.add(name);
            all.addAll(commands(sub, next));
        });
        return all;
    }
}
