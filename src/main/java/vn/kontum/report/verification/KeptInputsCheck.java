package vn.kontum.report.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.basis.CatalogueSlice;
import vn.kontum.report.publication.basis.EditionBasis;
import vn.kontum.report.publication.basis.KeptFileRepository;
import vn.kontum.report.publication.basis.KeptFileRepository.Kind;
import vn.kontum.report.publication.basis.ProgramVersion;

/** I13: catalogue and templates that editions name are kept, and still are what they were. */
final class KeptInputsCheck implements InvariantCheck {
    private final EditionCatalogues catalogues;
    private final KeptFileRepository kept;

    KeptInputsCheck(EditionCatalogues catalogues, KeptFileRepository kept) {
        this.catalogues = catalogues;
        this.kept = kept;
    }

    @Override
    public CheckResult perform(VerificationScope scope) {
        List<Violation> faults = new ArrayList<>();
        kept.damaged().forEach(one -> faults.add(Violation.of(one.name(), "kept.changed", one.sha256())));
        for (Edition edition : scope.editions()) {
            catalogues.basis(edition).ifPresent(basis -> compare(edition, basis, faults));
        }
        return new CheckResult(
                "I13",
                "what editions are made with is kept, unchanged",
                kept.count(),
                faults,
                List.of(),
                scope.otherYears());
    }

    private void compare(Edition edition, EditionBasis basis, List<Violation> faults) {
        missing(Kind.CATALOGUE, basis.catalogue())
                .ifPresent(name -> faults.add(Violation.of(edition.workbook(), "kept.catalogue", name)));
        missing(Kind.DESIGN, basis.design())
                .ifPresent(name -> faults.add(Violation.of(edition.workbook(), "kept.design", name)));
        basis.standing()
                .filter(sha256 -> !kept.holds(sha256))
                .ifPresent(sha256 -> faults.add(Violation.of(edition.workbook(), "kept.standing", sha256)));
        Optional<Catalogue> catalogue = basis.catalogue().flatMap(name -> catalogues.of(edition));
        catalogue
                .filter(own -> !own.version().equals(edition.catalogueVersion())
                        || comparable(basis)
                                && !CatalogueSlice.digest(own, edition.period()).equals(basis.slice()))
                .ifPresent(own -> faults.add(Violation.of(edition.workbook(), "kept.other", own.version())));
    }

    /** Another version of the program may know more of a catalogue, and so have another digest of it. */
    private static boolean comparable(EditionBasis basis) {
        return basis.digestMethod() == CatalogueSlice.METHOD
                && basis.programVersion().equals(ProgramVersion.current());
    }

    private Optional<String> missing(Kind kind, Optional<String> name) {
        return name.filter(version -> !kept.kept(kind, version));
    }
}
