package vn.kontum.report.catalogue;

/**
 * An office of the province that answers for figures.
 *
 * @param code abbreviation, e.g. {@code SYT}; the reporting unit of a department is {@code 62.SYT}
 * @param ofEveryDistrict whether every district has such an office, so that its targets are each district's
 */
public record ResponsibleOffice(String code, String nameVi, String nameEn, boolean ofEveryDistrict) {}
