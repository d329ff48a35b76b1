package vn.kontum.report.docx;

/** A place of a sequence, such as <code>{{targets.line.name}}</code>. */
record DocxPlace(String sequence, String kind, String name) {
    static DocxPlace parse(String place) {
        String[] parts = place.split("\\.");
        return new DocxPlace(parts[0], parts[1], parts[2]);
    }

    /** Whether a place belongs to a sequence at all. */
    static boolean isOne(String place) {
        return place.indexOf('.') > 0;
    }
}
