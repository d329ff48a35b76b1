package vn.kontum.report.report.book;

/** Where things stand on the notes sheet; rows count from 0. */
final class NotesPlan {
    /** After title, subtitle, heading and head. */
    static final int FIRST_NOTE = 5;

    private NotesPlan() {}

    /** Row of the heading of the methods, after the notes and a gap. */
    static int methodHeading(int notes) {
        return FIRST_NOTE + Math.max(1, notes) + 1;
    }

    static int firstMethod(int notes) {
        return methodHeading(notes) + 2;
    }
}
