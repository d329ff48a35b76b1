package vn.kontum.report.submission.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits a total over units so that the parts add up to it exactly: largest remainders, never above a unit's limit. */
final class ProportionalSplit {
    private ProportionalSplit() {}

    /** @param limits the most of each unit in the smallest step; empty for no limits */
    static List<BigDecimal> split(BigDecimal total, List<Double> weights, List<BigDecimal> limits, int decimals) {
        long steps = total.movePointRight(decimals).longValueExact();
        double all = weights.stream().mapToDouble(w -> w).sum();
        long[] parts = new long[weights.size()];
        double[] rests = new double[weights.size()];
        for (int i = 0; i < parts.length; i++) {
            double ideal = all == 0 ? 0 : steps * weights.get(i) / all;
            parts[i] = Math.min((long) ideal, limit(limits, i, decimals));
            rests[i] = weights.get(i) == 0 ? -1 : ideal - parts[i];
        }
        long left = steps - Arrays.stream(parts).sum();
        List<Integer> order = new ArrayList<>(IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -rests[i]))
                .toList());
        while (left > 0) {
            order.removeIf(i -> rests[i] < 0 || parts[i] >= limit(limits, i, decimals));
            for (int i : order) {
                parts[i] += left > 0 ? 1 : 0;
                left -= left > 0 ? 1 : 0;
            }
        }
        return Arrays.stream(parts)
                .mapToObj(part -> BigDecimal.valueOf(part, decimals))
                .toList();
    }

    /** A number from -1 to 1 that belongs to a text, the same on every machine. */
    static double noise(String text) {
        int hash = text.hashCode() * 0x9E3779B1;
        hash ^= hash >>> 15;
        hash *= 0x85EBCA6B;
        hash ^= hash >>> 13;
        return hash / 2147483648.0;
    }

    private static long limit(List<BigDecimal> limits, int unit, int decimals) {
        return limits.isEmpty()
                ? Long.MAX_VALUE
                : limits.get(unit).movePointRight(decimals).longValueExact();
    }
}
