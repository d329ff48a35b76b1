package vn.kontum.report.catalogue;

/**
 * What the places of a province that hand in reports are called: districts, or communes where there are no districts. Small letters.
 *
 * @param placeVi one of them in a word, such as {@code xã}
 * @param placesVi all of them, such as {@code xã, phường}
 * @param placeEn one of them, in English
 * @param placesEn all of them, in English
 */
public record PlaceNames(String placeVi, String placesVi, String placeEn, String placesEn) {}
