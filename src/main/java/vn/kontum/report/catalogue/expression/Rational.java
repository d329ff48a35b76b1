package vn.kontum.report.catalogue.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** An exact fraction in lowest terms with a positive denominator. */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {
    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);

    private static final int SMALL_BITS = 30;
    private static final int LONG_BITS = 62;

    public Rational {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("[rational] the denominator is 0, expected any other number");
        }
        if (!denominator.equals(BigInteger.ONE)) {
            BigInteger divisor = divisor(numerator, denominator);
            if (denominator.signum() < 0) {
                divisor = divisor.negate();
            }
            if (!divisor.equals(BigInteger.ONE)) {
                numerator = numerator.divide(divisor);
                denominator = denominator.divide(divisor);
            }
        }
    }

    public static Rational of(long value) {
        return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
    }

    public static Rational of(BigDecimal value) {
        return value.scale() <= 0
                ? new Rational(value.toBigIntegerExact(), BigInteger.ONE)
                : new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    public Rational plus(Rational other) {
        if (small() && other.small()) {
            long below = denominator.longValue();
            long otherBelow = other.denominator.longValue();
            return lowest(numerator.longValue() * otherBelow + other.numerator.longValue() * below, below * otherBelow);
        }
        return denominator.equals(other.denominator)
                ? new Rational(numerator.add(other.numerator), denominator)
                : new Rational(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    public Rational times(Rational other) {
        if (small() && other.small()) {
            return lowest(
                    numerator.longValue() * other.numerator.longValue(),
                    denominator.longValue() * other.denominator.longValue());
        }
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException if the other is 0 */
    public Rational dividedBy(Rational other) {
        return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** Whether products of its parts with those of another such fraction fit into a long, and so do sums of two. */
    private boolean small() {
        return numerator.bitLength() <= SMALL_BITS && denominator.bitLength() <= SMALL_BITS;
    }

    private static Rational lowest(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    private static BigInteger divisor(BigInteger numerator, BigInteger denominator) {
        if (numerator.bitLength() > LONG_BITS || denominator.bitLength() > LONG_BITS) {
            return numerator.gcd(denominator);
        }
        long a = Math.abs(numerator.longValue());
        long b = Math.abs(denominator.longValue());
        while (a != 0) {
            long rest = b % a;
            b = a;
            a = rest;
        }
        return BigInteger.valueOf(b);
    }

    public Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean whole() {
        return denominator.equals(BigInteger.ONE);
    }

    /** The greatest whole number that is not greater. */
    public Rational floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        BigInteger down = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return new Rational(down, BigInteger.ONE);
    }

    /** The least whole number that is not less. */
    public Rational ceiling() {
        return negate().floor().negate();
    }

    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** With 34 digits where it has no end, rounded as told. */
    public BigDecimal decimal(RoundingMode rounding) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), new MathContext(MathContext.DECIMAL128.getPrecision(), rounding));
    }

    @Override
    public int compareTo(Rational other) {
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return whole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
