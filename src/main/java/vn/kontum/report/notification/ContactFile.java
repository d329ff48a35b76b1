package vn.kontum.report.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.kontum.report.intake.storage.AtomicFileWriter;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.text.CsvWriter;

/**
 * {@code contacts.csv}, the addresses of units.
 *
 * @implNote It is no part of the catalogue: another telephone number makes no new edition of a report.
 */
public final class ContactFile {
    static final List<String> COLUMNS = List.of("unit", "office", "phone", "email");

    private final Optional<Path> file;
    private final Set<String> units;

    /** @param units codes of the units that may be named */
    public ContactFile(Optional<Path> file, Set<String> units) {
        this.file = file;
        this.units = Set.copyOf(units);
    }

    /** A mistake in the file, with the key of its sentence in the bundle {@code settings}. */
    public record Mistake(long line, String key, String value) {}

    /** The contacts by unit, in the order of the file, and what is wrong with it. */
    public record Contents(Map<String, Contact> contacts, List<Mistake> mistakes) {}

    /** Whether contacts can be changed here: there is a folder of settings, and it may be written to. */
    boolean editable() {
        return file.map(path -> path.toAbsolutePath().getParent())
                .filter(Files::isWritable)
                .isPresent();
    }

    /** Reads the file; where there is none, there are no contacts. */
    public Contents read() throws IOException {
        Map<String, Contact> contacts = new LinkedHashMap<>();
        List<Mistake> mistakes = new ArrayList<>();
        if (file.filter(Files::isRegularFile).isEmpty()) {
            return new Contents(contacts, mistakes);
        }
        String text = CsvWriter.withoutMark(Files.readString(file.get()));
        try (CSVParser rows = CSVParser.parse(
                text,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            if (!rows.getHeaderNames().equals(COLUMNS)) {
                mistakes.add(new Mistake(1, "contacts.columns", String.join(",", COLUMNS)));
                return new Contents(contacts, mistakes);
            }
            Set<String> seen = new HashSet<>();
            for (CSVRecord row : rows) {
                check(row, seen, mistakes).ifPresent(contact -> contacts.put(contact.unit(), contact));
            }
        }
        return new Contents(contacts, mistakes);
    }

    private Optional<Contact> check(CSVRecord row, Set<String> seen, List<Mistake> mistakes) {
        long line = row.getRecordNumber() + 1;
        if (!row.isConsistent()) {
            mistakes.add(new Mistake(line, "contacts.columns", String.join(",", COLUMNS)));
            return Optional.empty();
        }
        Contact contact = tidy(new Contact(row.get(0), row.get(1), row.get(2), row.get(3)));
        if (!units.contains(contact.unit())) {
            mistakes.add(new Mistake(line, "contacts.unit", contact.unit()));
        } else if (!seen.add(contact.unit())) {
            mistakes.add(new Mistake(line, "contacts.twice", contact.unit()));
        } else if (!contact.email().isEmpty() && !Contact.isAddress(contact.email())) {
            mistakes.add(new Mistake(line, "contacts.email", contact.email()));
        } else {
            return Optional.of(contact);
        }
        return Optional.empty();
    }

    static Contact tidy(Contact contact) {
        return new Contact(tidy(contact.unit()), tidy(contact.office()), tidy(contact.phone()), tidy(contact.email()));
    }

    private static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /**
     * Puts a contact in the place of the one of its unit, or at the end.
     *
     * @throws RequestRejectedException when lines of the file are wrong: they would be lost
     */
    void put(Contact contact) throws IOException {
        Contents before = read();
        before.mistakes().stream().findFirst().ifPresent(mistake -> {
            throw new RequestRejectedException(Code.CONTACT_MISTAKES, Long.toString(mistake.line()));
        });
        Map<String, Contact> contacts = new LinkedHashMap<>(before.contacts());
        contacts.put(contact.unit(), contact);
        CsvWriter rows = CsvWriter.ofCatalogue(COLUMNS);
        contacts.values().forEach(one -> rows.row(List.of(one.unit(), one.office(), one.phone(), one.email())));
        AtomicFileWriter.write(file.orElseThrow(), rows.bytes());
    }
}
