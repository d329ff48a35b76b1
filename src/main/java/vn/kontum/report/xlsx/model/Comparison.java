package vn.kontum.report.xlsx.model;

/** The operators that formulas and number formats compare with. */
public final class Comparison {
    private Comparison() {}

    /**
     * Whether one of them holds.
     *
     * @param order of what stands before the operator: negative where it is the smaller one, 0 where both are equal
     */
    public static boolean holds(String operator, int order) {
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "=" -> order == 0;
            case "<>" -> order != 0;
            default ->
                throw new IllegalArgumentException("[comparison] '" + operator + "', expected one of < <= > >= = <>");
        };
    }
}
