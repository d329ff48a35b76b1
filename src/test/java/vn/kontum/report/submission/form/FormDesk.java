package vn.kontum.report.submission.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ShippedCatalogue;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.submission.Candidate;
import vn.kontum.report.submission.CodedCheck;
import vn.kontum.report.submission.FormLayout;
import vn.kontum.report.submission.History;
import vn.kontum.report.submission.Judgement;
import vn.kontum.report.submission.SubmissionJudge;
import vn.kontum.report.submission.Waivers;

/** Generated forms of the shipped catalogue and look, and the judge that they come back to. */
public final class FormDesk {
    static final Catalogue CATALOGUE = ShippedCatalogue.read();
    private static final FormWorkbook FORMS =
            new FormWorkbook(CATALOGUE, FormDesign.load(Optional.of(Path.of("templates"))));

    private FormDesk() {}

    static byte[] form(String unit, String period) {
        return form(unit, period, History.none());
    }

    public static byte[] form(String unit, String period, History history) {
        return FORMS.write(unit(unit), period(period), history);
    }

    static TypedForm typed(String unit, String period) {
        return new TypedForm(form(unit, period));
    }

    static Unit unit(String code) {
        return CATALOGUE.unit(code).orElseThrow();
    }

    static Period period(String code) {
        return Period.parse(code).orElseThrow();
    }

    /** A judge with the given coded checks, over files of a directory. */
    record Judge(Path directory, History history, List<CodedCheck> coded) {
        Judgement judge(String unit, String period, byte[] bytes) {
            try {
                Path file = Files.write(Files.createTempFile(directory, "f", ".xlsx"), bytes);
                String name = FormLayout.fileName(unit, period(period).compact());
                Candidate candidate = new Candidate(file, name, unit, Instant.parse("2022-03-01T02:00:00Z"));
                return new SubmissionJudge(CATALOGUE, history, Waivers.none(), coded).judge(candidate);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
