package vn.kontum.report.publication.basis;

import java.util.Optional;

/**
 * What an edition is made from beside submissions, by the names under which it is kept.
 *
 * @param digestMethod how the digest of the edition was computed, see {@link CatalogueSlice#METHOD}
 * @param slice digest of the part of the catalogue that the edition depends on
 * @param catalogue name of the kept catalogue; empty where it was read from no files
 * @param design name of the kept templates and printed settings; empty where there are none
 * @param programVersion version of the program that made the edition
 * @param standing hash of the kept record of how units and warnings stood; empty for editions of earlier versions
 */
public record EditionBasis(
        int digestMethod,
        String slice,
        Optional<String> catalogue,
        Optional<String> design,
        String programVersion,
        Optional<String> standing) {}
