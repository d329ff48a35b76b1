package vn.kontum.report.edge;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.batch.Agenda;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Messages;
import vn.kontum.report.intake.Inbox;
import vn.kontum.report.intake.LedgerStore;
import vn.kontum.report.intake.OutboxIdentity;
import vn.kontum.report.intake.WorkFolder;
import vn.kontum.report.report.book.ReportDesign;
import vn.kontum.report.submission.answer.AnswerDesign;
import vn.kontum.report.submission.form.FormDesign;
import vn.kontum.report.workbook.DesignException;

/** Looks at everything the system stands on, and says of each what it found and what to do. Changes nothing but opens the database. */
public final class Checkup {
    private static final long GIGABYTE = 1L << 30;
    private static final int JAVA = 17;

    private final Options options;
    private final Clock clock;
    private final List<Line> lines = new ArrayList<>();

    /** How one thing stands. */
    public enum Level {
        OK,
        WARN,
        FAIL
    }

    /** One thing that was looked at. */
    public record Line(String name, Level level, List<Object> arguments) {
        public Line {
            arguments = List.copyOf(arguments);
        }

        /** What was found, and what to do about it. */
        public String sentence(Locale locale) {
            return new Messages("checkup", locale)
                    .text(
                            name + "." + level.name().toLowerCase(Locale.ROOT),
                            arguments.stream()
                                    .map(argument -> said(argument, locale))
                                    .toArray());
        }

        private static Object said(Object argument, Locale locale) {
            return argument instanceof SetupException.Mistake mistake ? mistake.text(locale) : argument;
        }
    }

    private Checkup(Options options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    public static List<Line> perform(Options options, Clock clock) {
        Checkup checkup = new Checkup(options, clock);
        checkup.java();
        checkup.setup().ifPresent(checkup::after);
        return List.copyOf(checkup.lines);
    }

    private void add(String name, Level level, Object... arguments) {
        lines.add(new Line(name, level, List.of(arguments)));
    }

    private void java() {
        int version = Runtime.version().feature();
        add("java", version < JAVA ? Level.FAIL : Level.OK, Runtime.version().toString());
        String names = System.getProperty("sun.jnu.encoding", "");
        add("names", names.equalsIgnoreCase("UTF-8") ? Level.OK : Level.WARN, names);
    }

    private Optional<Setup> setup() {
        try {
            Setup setup = SetupReader.read(options);
            Catalogue catalogue = setup.catalogue();
            add(
                    "setup",
                    Level.OK,
                    catalogue.reportingUnits().size(),
                    catalogue.variables().size(),
                    catalogue.indicators().size(),
                    catalogue.rules().size(),
                    catalogue.version().substring(0, 12));
            return Optional.of(setup);
        } catch (SetupException e) {
            e.mistakes().forEach(mistake -> add("setup", Level.FAIL, mistake));
            return Optional.empty();
        }
    }

    private void after(Setup setup) {
        templates(setup);
        folders(setup);
        database(setup);
        LibreOffice.find(setup.paper().libreOffice())
                .ifPresentOrElse(
                        office -> add("libreoffice", Level.OK, office.program()),
                        () -> add("libreoffice", Level.WARN, setup.paper().libreOffice()));
        port(setup.service());
    }

    private void templates(Setup setup) {
        try {
            FormDesign.load(setup.templates().folder());
            AnswerDesign.load(setup.templates().folder());
            ReportDesign.load(setup.templates().folder());
            add(
                    "templates",
                    Level.OK,
                    setup.templates().folder().map(Path::toString).orElse("-"));
        } catch (DesignException e) {
            BrokenTemplate.mistakes(e).forEach(mistake -> add("templates", Level.FAIL, mistake));
        }
    }

    private void folders(Setup setup) {
        Path root = setup.folders().root();
        Path existing = root;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        WorkFolder work = setup.folders();
        Optional<Path> locked = Stream.of(
                        existing, work.inbox(), work.outbox(), work.trial(), work.store(), work.reports())
                .filter(folder -> Files.exists(folder) && !Files.isWritable(folder))
                .findFirst();
        add("work", locked.isEmpty() ? Level.OK : Level.FAIL, locked.orElse(root));
        try {
            long free = Files.getFileStore(existing).getUsableSpace();
            Level level = free < GIGABYTE / 4 ? Level.FAIL : free < GIGABYTE ? Level.WARN : Level.OK;
            add("disk", level, free / (GIGABYTE >> 10));
        } catch (IOException e) {
            add("disk", Level.WARN, 0);
        }
    }

    private void database(Setup setup) {
        if (setup.store().embedded() && !Files.isDirectory(setup.folders().root())) {
            add("database", Level.WARN, setup.folders().root());
            return;
        }
        try (Office office = Office.open(setup, clock)) {
            add("database", Level.OK, DatabaseFacts.of(office).version());
            DatabaseFacts.of(office).judge(clock).forEach(lines::add);
            inbox(setup, office);
            schedule(office);
        } catch (SetupException e) {
            add("database", Level.FAIL, e.mistakes().get(0));
        }
    }

    private void schedule(Office office) {
        try {
            Agenda agenda = office.agenda();
            add("schedule", Level.OK, agenda.standings().size());
            Map<String, String> warnings = Map.of("vi", warnings(agenda, "vi"), "en", warnings(agenda, "en"));
            if (!warnings.get("en").isEmpty()) {
                add("schedule", Level.WARN, (SetupException.Mistake)
                        locale -> warnings.getOrDefault(locale.getLanguage(), ""));
            }
        } catch (SetupException e) {
            e.mistakes().forEach(mistake -> add("schedule", Level.FAIL, mistake));
        }
    }

    /** As long as the office is open: it is asked for in two languages, and read when it is closed. */
    private static String warnings(Agenda agenda, String language) {
        return String.join(" ", agenda.warnings(Locale.forLanguageTag(language)));
    }

    private void inbox(Setup setup, Office office) {
        Optional<String> known = office.the(LedgerStore.class).inboxId();
        Optional<String> found = new Inbox(setup.folders().inbox()).id();
        boolean right = known.isEmpty() || known.equals(found);
        add("inbox", right ? Level.OK : Level.FAIL, setup.folders().inbox(), known.orElse("-"));
        OutboxIdentity outbox = new OutboxIdentity(setup.folders().outbox(), office.the(LedgerStore.class));
        add(
                "outbox",
                outbox.right() ? Level.OK : Level.FAIL,
                setup.folders().outbox(),
                outbox.expected().orElse("-"));
    }

    private void port(Setup.Service service) {
        try (ServerSocket socket = new ServerSocket(service.port(), 1, InetAddress.getByName(service.address()))) {
            add("port", Level.OK, service.address(), Integer.toString(socket.getLocalPort()));
        } catch (IOException e) {
            add("port", Level.WARN, service.address(), Integer.toString(service.port()));
        }
    }
}
