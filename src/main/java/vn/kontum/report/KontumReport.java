package vn.kontum.report;

/** Entry point. */
public final class KontumReport {
    private KontumReport() {}

    public static void main(String[] args) {
        System.out.println("ok");
    }
}
