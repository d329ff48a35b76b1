package vn.kontum.report.query.edition;

import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.EditionRepository.EditionFigure;

/** A province figure of the newest edition of its period. */
public record PublishedFigure(Period period, long editionId, int edition, EditionFigure figure) {}
