package vn.kontum.report.publication.workbook.layout;

/** Where things stand on the notes sheet; rows count from 0. */
public final class NotesLayout {
    /** After title, subtitle, heading and head. */
    public static final int FIRST_NOTE = 5;

    private NotesLayout() {}

    /** Row of the heading of the signs, after the notes and a gap. */
    public static int legend(int notes) {
        return FIRST_NOTE + Math.max(1, notes) + 1;
    }

    /**
     * Row of the heading of the methods: they come last, so that their heads are repeated on all pages below and on no
     * other.
     */
    public static int methodHeading(int notes) {
        return legend(notes) + LegendBlock.rows() + 1;
    }

    static int firstMethod(int notes) {
        return methodHeading(notes) + 2;
    }
}
